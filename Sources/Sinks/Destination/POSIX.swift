#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The system calls that writing an output takes; every one of them is here or in an extension beside this file.
enum POSIX {
    /// Whose a file is, and what others may do with it.
    struct Attributes {
        var permissions: mode_t
        var owner: uid_t
        var group: gid_t
    }

    /// The error number that a system call left.
    struct Failure: Error {
        var code: Int32
        /// Where it is not the system that refuses: the reason, and what to do.
        var refusal: (reason: String, nextStep: String)?

        static var last: Self { Self(code: errno) }

        var reason: String { refusal?.reason ?? String(cString: strerror(code)) }
        var isClosedPipe: Bool { code == EPIPE }
        /// Whether the file is a mount of its own, as containers have: it can be written to and not be replaced.
        var isOfMountedFile: Bool { code == EBUSY || code == EXDEV }

        func nextStep(for path: String) -> String {
            if let refusal { return refusal.nextStep }
            return switch code {
            case ENOENT, ENOTDIR: "Create the folder \(POSIX.folder(of: (try? POSIX.resolved(path)) ?? path)) first."
            case EACCES, EPERM, EROFS: "Give a path that this user may write to."
            case ENOSPC, EDQUOT: "Free some space or give a path on another disk."
            case EFBIG: "The file is larger than it may be (ulimit -f): give it more, or another path."
            case EISDIR: "Give the name of a file in that folder."
            case ENXIO: "Nothing reads it: start the program that does first."
            case EBADF: "Open it for writing in the shell, or give the path of a file."
            case EMFILE, ENFILE: "Raise the limit (ulimit -n)."
            case EPIPE: "The program that reads the output has ended; let it read to the end."
            default: "Give another path."
            }
        }
    }

    /// What a path leads to, once symbolic links are followed.
    enum Kind {
        case missing
        case regular(Attributes)
        /// A named pipe, which two programs open.
        case pipe
        case special
    }

    static let standardOutput = STDOUT_FILENO

    static func kind(of path: String) throws(Failure) -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT { return .missing }
            throw .last
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG:
            return .regular(
                Attributes(permissions: status.st_mode & 0o777, owner: status.st_uid, group: status.st_gid)
            )
        case S_IFIFO: return .pipe
        case S_IFDIR: throw Failure(code: EISDIR)
        default: return .special
        }
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static func checkWritable(_ path: String) throws(Failure) {
        guard access(path, W_OK) == 0 else { throw .last }
    }

    /// Whether files can be created in a folder.
    static func checkWritable(folder path: String) throws(Failure) {
        guard access(path, W_OK | X_OK) == 0 else { throw .last }
    }

    static func openSpecial(_ path: String, _ flags: Int32 = 0) throws(Failure) -> Int32 {
        try retrying { open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW | flags) }
    }

    /// Opens a file to write behind what stands in it; one that does not exist is created.
    static func openAppending(_ path: String) throws(Failure) -> Int32 {
        try retrying { open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW, 0o644) }
    }

    /// Creates a file that did not exist; the system takes the umask from its permissions.
    static func createNew(_ path: String, _ permissions: mode_t) throws(Failure) -> Int32 {
        try retrying { open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions) }
    }

    /// Gives a new file the permissions of the one whose place it takes, and where that is allowed its owner and group.
    static func take(_ attributes: Attributes, for descriptor: Int32) throws(Failure) {
        // Few may give files away; a member of a group may give them to it.
        if fchown(descriptor, attributes.owner, attributes.group) != 0 {
            _ = fchown(descriptor, uid_t.max, attributes.group)
        }
        // Behind the change of owner, which takes permissions away.
        guard fchmod(descriptor, attributes.permissions) == 0 else { throw .last }
    }

    /// Makes a write to a pipe without a reader (`EPIPE`), and one beyond the limit on the size of files (`EFBIG`), an
    /// error instead of the end of the process.
    static func reportFailedWrites() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }

    /// How many bytes a file holds; `nil` for what is no file.
    static func size(_ descriptor: Int32) -> Int? {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// How many bytes the file at a path holds; `nil` for what is no file.
    static func size(of path: String) -> Int? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// Takes away what stands beyond a size.
    static func cut(_ descriptor: Int32, to size: Int) {
        while ftruncate(descriptor, off_t(size)) != 0 && errno == EINTR {}
    }

    /// Writes all of it; to what is no file as fast as it is read, and no longer than the task is wanted.
    ///
    /// - Throws: ``Failure``, also where nobody reads on and the task was cancelled: a reader that has stopped must not hold
    ///   up the end of the program and what else it writes.
    static func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) throws(Failure) {
        // A pipe that is ready takes so much without blocking.
        let most = size(descriptor) == nil ? Int(PIPE_BUF) : Int.max
        var start = 0
        while start < bytes.count {
            if most < .max { try waitForReader(descriptor) }
            let written = bytes.withUnsafeBytes { buffer in
                write(descriptor, buffer.baseAddress?.advanced(by: start), min(most, buffer.count - start))
            }
            if written >= 0 {
                start += written
            } else if errno != EINTR && errno != EAGAIN {
                // Without blocking are named pipes, which are opened so, and a terminal that another program made so.
                throw .last
            }
        }
    }

    static func synchronize(_ descriptor: Int32) throws(Failure) {
        _ = try retrying { fsync(descriptor) }
    }

    /// Makes the names in a folder outlive a loss of power.
    ///
    /// Some file systems know no such thing, and who may not read a folder may still write to it: only a disk that
    /// fails is an error.
    static func synchronize(folder path: String) throws(Failure) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        let result = fsync(descriptor)
        let code = errno
        close(descriptor)
        if result != 0, code == EIO || code == ENOSPC || code == EDQUOT { throw Failure(code: code) }
    }

    static func move(_ path: String, to target: String) throws(Failure) {
        guard rename(path, target) == 0 else { throw .last }
    }

    static func remove(_ path: String) {
        unlink(path)
    }

    // `close` is never repeated: after EINTR the descriptor may already be another file's.
    static func finish(_ descriptor: Int32) throws(Failure) {
        guard close(descriptor) == 0 || errno == EINTR else { throw .last }
    }

    static func retrying(_ call: () -> Int32) throws(Failure) -> Int32 {
        while true {
            let result = call()
            if result >= 0 { return result }
            guard errno == EINTR else { throw .last }
        }
    }
}
