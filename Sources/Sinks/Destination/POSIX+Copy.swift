#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension POSIX {
    /// Overwrites a file with the content of another.
    ///
    /// For files that cannot be replaced. Their content is half for a moment, and after a fault for good.
    static func copy(_ path: String, over target: String) throws(Failure) {
        let source = try retrying { open(path, O_RDONLY | O_CLOEXEC) }
        defer { close(source) }
        let file = try retrying { open(target, O_WRONLY | O_TRUNC | O_CLOEXEC) }
        do {
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let count = try retrying { Int32(read(source, &buffer, buffer.count)) }
                if count == 0 { break }
                try writeAll(file, Array(buffer.prefix(Int(count))))
            }
            try synchronize(file)
        } catch {
            close(file)
            throw error
        }
        try finish(file)
    }
}
