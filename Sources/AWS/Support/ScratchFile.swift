#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file without a name, for what a program reads or writes: nothing of it stays, however either of them ends.
///
/// Some programs end before a pipe has taken all that they wrote; a file takes it at once.
package final class ScratchFile: Sendable {
    /// Why there is no such file, in the system's words.
    package struct Failure: Error {
        package let reason: String
    }

    /// The file, open for reading and writing; a child process does not get it by itself.
    let descriptor: Int32

    /// Makes a file and stands at its beginning.
    ///
    /// - Parameters:
    ///   - folder: where it takes its room.
    ///   - bytes: what it holds.
    /// - Throws: ``Failure``.
    package init(in folder: String, holding bytes: [UInt8] = []) throws(Failure) {
        let path = "\(folder)/ecs-sweep.\(getpid()).\(UInt64.random(in: .min ... .max)).tmp"
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR)
        guard descriptor >= 0 else { throw .last() }
        self.descriptor = descriptor
        guard unlink(path) == 0 else { throw .last() }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw .last() }
            rest = rest.dropFirst(count)
        }
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .last() }
    }

    deinit {
        _ = close(descriptor)
    }

    /// How many bytes it holds.
    package var count: Int {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    /// What it holds, from its beginning, up to `limit` bytes.
    package func contents(limit: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: min(count, limit))
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                pread(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled, off_t(filled))
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { break }
            filled += count
        }
        return Array(bytes.prefix(filled))
    }
}

extension ScratchFile.Failure {
    fileprivate static func last() -> Self { Self(reason: String(cString: strerror(errno))) }
}
