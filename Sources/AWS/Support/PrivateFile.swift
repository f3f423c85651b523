#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Writes files that are nobody else's business.
package enum PrivateFile {
    /// Why a file was not written, in the system's words.
    package struct Failure: Error {
        /// The system's words.
        package let reason: String
    }

    /// Replaces a file, all at once, with one that only its owner may read.
    ///
    /// A reader sees the old file or the new one, never a part; after a failure the old one is as it was.
    ///
    /// - Throws: ``Failure``.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
        let temporary = "\(path).\(getpid()).\(UInt32.random(in: .min ... .max)).tmp"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR)
        guard descriptor >= 0 else { throw .last() }
        do throws(Failure) {
            defer { _ = close(descriptor) }
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { throw .last() }
                rest = rest.dropFirst(count)
            }
            guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw .last() }
        } catch {
            _ = unlink(temporary)
            throw error
        }
    }
}

extension PrivateFile.Failure {
    fileprivate static func last() -> Self { Self(reason: String(cString: strerror(errno))) }
}
