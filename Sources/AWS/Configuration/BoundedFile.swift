#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Reads a small file whole.
package enum BoundedFile {
    /// What came of reading a file.
    package enum Content {
        /// All of the file.
        case bytes([UInt8])
        /// There is no such file.
        case missing
        /// The file cannot be read, with the reason.
        case failed(String)
    }

    /// The bytes of the file, read only as far as the limit: a path may name a device without an end.
    package static func contents(of path: String, limit: Int) -> Content {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            return errno == ENOENT || errno == ENOTDIR ? .missing : .failed(String(cString: strerror(errno)))
        }
        defer { _ = close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { return .failed(String(cString: strerror(errno))) }
            if count == 0 { return .bytes(bytes) }
            bytes.append(contentsOf: chunk.prefix(count))
            guard bytes.count <= limit else { return .failed("the file is larger than \(limit) bytes") }
        }
    }
}
