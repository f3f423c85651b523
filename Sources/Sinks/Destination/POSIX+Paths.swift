#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension POSIX {
    /// As many links as the system itself follows.
    private static let linkLimit = 40

    /// The path with symbolic links followed, also where the last of them leads to nothing yet: renaming onto a link
    /// would replace the link.
    ///
    /// What it gives is no link: whoever makes one there later has it replaced, and not followed.
    static func resolved(_ path: String) throws(Failure) -> String {
        var path = path
        for _ in 0..<linkLimit {
            for end in path.indices where path[end] == "/" && end > path.startIndex {
                let folder = String(path[..<end])
                if link(at: folder) != nil { try checkSharedFolder(folder) }
            }
            try checkSharedFolder(path)
            guard let target = link(at: path) else { return try withResolvedFolder(path) }
            path = target.hasPrefix("/") ? target : folder(of: path) + "/" + target
        }
        throw Failure(code: ELOOP)
    }

    private static func withResolvedFolder(_ path: String) throws(Failure) -> String {
        guard let name = path.split(separator: "/", omittingEmptySubsequences: false).last, !name.isEmpty,
            name != ".", name != ".."
        else { return path }
        guard let pointer = realpath(folder(of: path), nil) else {
            guard errno == ENOENT else { throw .last }
            return path
        }
        defer { free(pointer) }
        let folder = String(cString: pointer)
        return folder == "/" ? "/\(name)" : "\(folder)/\(name)"
    }

    /// Refuses what another user has put into a folder that all may write to, such as `/tmp`: a link there would have
    /// this user overwrite a file of his own, and a file would be readable by whoever made it.
    ///
    /// Linux has the same rule (`fs.protected_symlinks`, `fs.protected_regular`), which is off unless a distribution
    /// turns it on.
    private static func checkSharedFolder(_ path: String) throws(Failure) {
        var entry = stat()
        var place = stat()
        guard lstat(path, &entry) == 0, stat(folder(of: path), &place) == 0, place.st_mode & S_ISVTX != 0,
            place.st_mode & (S_IWGRP | S_IWOTH) != 0, entry.st_uid != geteuid(), entry.st_uid != place.st_uid
        else { return }
        throw Failure(
            code: EACCES,
            refusal: (
                "another user has put it into a folder that others may write to",
                "Give a path in a folder of your own."
            )
        )
    }

    private static func link(at path: String) -> String? {
        var bytes = [CChar](repeating: 0, count: 4096)
        let count = readlink(path, &bytes, bytes.count)
        guard count > 0, count < bytes.count else { return nil }
        return String(decoding: bytes.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// The open file of the process that a path names, as `/dev/stdout` and `/dev/fd/3` do.
    static func descriptor(namedBy path: String) -> Int32? {
        switch path {
        case "/dev/stdin": return STDIN_FILENO
        case "/dev/stdout": return STDOUT_FILENO
        case "/dev/stderr": return STDERR_FILENO
        default:
            guard let folder = ["/dev/fd/", "/proc/self/fd/"].first(where: path.hasPrefix) else { return nil }
            let digits = path.dropFirst(folder.count)
            return digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int32(digits) : nil
        }
    }

    /// Checks that whoever started the process has opened a file for it to write to.
    static func checkWritable(descriptor: Int32) throws(Failure) {
        // What the process has opened for itself is closed in others, and nobody's output.
        let flags = fcntl(descriptor, F_GETFD)
        let mode = fcntl(descriptor, F_GETFL)
        guard flags >= 0, flags & FD_CLOEXEC == 0, mode >= 0, mode & O_ACCMODE != O_RDONLY else {
            throw Failure(code: EBADF)
        }
    }

    /// Another descriptor of the same open file, which can be closed for itself.
    static func duplicate(_ descriptor: Int32) throws(Failure) -> Int32 {
        try checkWritable(descriptor: descriptor)
        return try retrying { fcntl(descriptor, F_DUPFD_CLOEXEC, 3) }
    }

    /// Where a path leads to; nothing where that cannot be told, or where any number may write.
    static func places(of path: String) -> Set<DestinationPlace> {
        if let descriptor = descriptor(namedBy: path) { return places(of: descriptor) }
        var status = stat()
        if stat(path, &status) == 0 { return places(of: status) }
        guard errno == ENOENT, let target = try? resolved(path), stat(folder(of: target), &status) == 0,
            let name = target.split(separator: "/").last
        else { return [] }
        let folder = DestinationPlace.Inode(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
        return [.new(name: String(name), folder: folder)]
    }

    /// Where an open file leads to.
    static func places(of descriptor: Int32) -> Set<DestinationPlace> {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return [.descriptor(descriptor)] }
        return places(of: status).union([.descriptor(descriptor)])
    }

    private static func places(of status: stat) -> Set<DestinationPlace> {
        switch status.st_mode & S_IFMT {
        case S_IFREG, S_IFIFO:
            [.existing(DestinationPlace.Inode(device: UInt64(status.st_dev), number: UInt64(status.st_ino)))]
        default: []
        }
    }
}
