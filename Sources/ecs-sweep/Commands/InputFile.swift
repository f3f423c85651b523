#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file that is read from its beginning to its end, or the standard input.
///
/// It is closed with the process.
struct InputFile: Sendable {
    private static let chunkSize = 1 << 18

    /// What messages call it.
    let name: String

    private let descriptor: Int32
    /// What ends the reading early; `nil` where nothing does.
    private let stopPipe: StopPipe?

    /// How many bytes it has; `nil` for a stream, of which nobody knows.
    var size: Int? {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// Whether more bytes, or the end, can be had without waiting.
    var isMoreAtHand: Bool {
        var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&polled, 1, 0) > 0
    }

    /// Opens the file; `-` is the standard input.
    ///
    /// - Parameter stopPipe: what ends the reading as the end of the file does.
    init(_ path: String, stopPipe: StopPipe? = nil) throws(UsageError) {
        self.stopPipe = stopPipe
        guard path != "-" else {
            name = "standard input"
            descriptor = STDIN_FILENO
            return
        }
        // What was to be an output may stand here by mistake.
        name = Quotation.masked(path)
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw UsageError("cannot read \(name): \(String(cString: strerror(errno))).") }
        // A folder can be opened, and only reading it fails: then a report would be on its way already.
        var status = stat()
        guard fstat(descriptor, &status) != 0 || status.st_mode & S_IFMT != S_IFDIR else {
            close(descriptor)
            throw UsageError("cannot read \(name): it is a folder. Give a file in it.")
        }
    }

    /// The next bytes; `nil` at the end.
    ///
    /// - Throws: ``UsageError`` that names the file.
    @Sendable
    func read() throws(UsageError) -> [UInt8]? {
        if let stopPipe, stopPipe.isStopped(waitingFor: descriptor) { return nil }
        while true {
            var count = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: Self.chunkSize) { buffer, initializedCount in
                #if canImport(Darwin)
                    count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
                #elseif canImport(Musl)
                    count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
                #else
                    count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                #endif
                initializedCount = max(0, count)
            }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw UsageError("cannot read \(name): \(String(cString: strerror(errno))).") }
            return count == 0 ? nil : bytes
        }
    }

    /// Everything in a file, which is closed again; `-` is the standard input.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - limit: the most bytes that are taken: what is longer is read a little beyond, and no further.
    /// - Throws: ``UsageError`` that names the file.
    static func contents(of path: String, limit: Int) throws(UsageError) -> (name: String, bytes: [UInt8]) {
        let file = try Self(path)
        defer { if file.descriptor != STDIN_FILENO { close(file.descriptor) } }
        var bytes: [UInt8] = []
        while bytes.count <= limit, let chunk = try file.read() { bytes += chunk }
        return (file.name, bytes)
    }
}
