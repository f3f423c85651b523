import Foundation

/// Files as the system has them, without what sinks add.
enum PlainFile {
    /// Writes the bytes so many times with plain `write(2)`, in pieces of 64 KiB, and has a file reach the disk as the
    /// sinks' files do.
    static func write(_ bytes: [UInt8], times: Int, to path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard file >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        defer { close(file) }
        for _ in 0..<times { try write(bytes, to: file) }
        // What is no file has nothing to synchronize, and says so.
        if fsync(file) != 0 && errno != EINVAL { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    }

    private static func write(_ bytes: [UInt8], to file: Int32) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.prefix(1 << 16).withUnsafeBytes { unistd(file, $0) }
            guard count > 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
            rest = rest.dropFirst(count)
        }
    }

    private static func unistd(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        Foundation.write(file, bytes.baseAddress, bytes.count)
    }

    /// Lets the standard output of the process lead to a file meanwhile.
    static func withStandardOutput(at path: String, _ body: () async throws -> Void) async throws {
        fflush(nil)
        let kept = dup(STDOUT_FILENO)
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard kept >= 0, file >= 0, dup2(file, STDOUT_FILENO) >= 0 else {
            throw POSIXError(.init(rawValue: errno) ?? .EIO)
        }
        close(file)
        defer {
            dup2(kept, STDOUT_FILENO)
            close(kept)
        }
        try await body()
    }
}
