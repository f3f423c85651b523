#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Reads what a child process writes and waits for its end, until a deadline or a cancellation.
struct ChildReader {
    /// Why it did not come to the child's end.
    enum Interruption: Error {
        case cancelled
        case deadline
        case limit
    }

    let child: pid_t
    let deadline: ContinuousClock.Instant
    /// A descriptor on which something comes when the child is not wanted any more.
    let cancellation: Int32
    /// A file that the child writes to, and how many bytes it may hold.
    var file: (file: ScratchFile, limit: Int)?

    /// Nothing tells that a file grows, so its size is looked at this often while the child is waited for anyway.
    private static let fileInterval = Duration.milliseconds(100)

    /// What comes on two descriptors until both are at their ends.
    func read(_ output: Int32, _ errors: Int32, limit: Int) throws(Interruption) -> ([UInt8], [UInt8]) {
        var texts: [Int32: [UInt8]] = [output: [], errors: []]
        var open: Set<Int32> = [output, errors]
        var chunk = [UInt8](repeating: 0, count: 16_384)
        while !open.isEmpty {
            for descriptor in try ready(open) {
                let count = Self.read(descriptor, &chunk)
                if count <= 0 {
                    open.remove(descriptor)
                } else {
                    texts[descriptor, default: []].append(contentsOf: chunk.prefix(count))
                    guard texts[descriptor, default: []].count <= limit else { throw .limit }
                }
            }
        }
        return (texts[output, default: []], texts[errors, default: []])
    }

    /// Waits for the child's end; its status as `waitpid` gives it.
    func wait() throws(Interruption) -> Int32 {
        var status: Int32 = 0
        var pause = Duration.milliseconds(1)
        while true {
            let ended = waitpid(child, &status, WNOHANG)
            if ended == child || ended < 0 && errno != EINTR { return status }
            // It has closed its outputs and is about to end. POSIX has no way to wait for that until a deadline.
            _ = try ready([], atMost: pause)
            pause = min(pause * 2, .milliseconds(100))
        }
    }

    /// Ends the child at once and takes note of its end.
    func kill() {
        #if canImport(Darwin)
            _ = Darwin.kill(child, SIGKILL)
        #elseif canImport(Musl)
            _ = Musl.kill(child, SIGKILL)
        #else
            _ = Glibc.kill(child, SIGKILL)
        #endif
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    }

    /// The descriptors that can be read without waiting; none after the time given.
    private func ready(_ descriptors: Set<Int32>, atMost limit: Duration? = nil) throws(Interruption) -> [Int32] {
        let left = deadline - .now
        guard left > .zero else { throw .deadline }
        if let file, file.file.count > file.limit { throw .limit }
        let limit = file == nil ? limit : min(limit ?? Self.fileInterval, Self.fileInterval)
        var polled = (Array(descriptors) + [cancellation]).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        // Rounded up, so as not to come back just before the deadline again and again.
        let milliseconds = Int32(min(min(limit ?? left, left) / .milliseconds(1), 60_000).rounded(.up))
        _ = poll(&polled, nfds_t(polled.count), milliseconds)
        guard polled.last?.revents == 0 else { throw .cancelled }
        return polled.dropLast().filter { $0.revents != 0 }.map(\.fd)
    }

    private static func read(_ descriptor: Int32, _ chunk: inout [UInt8]) -> Int {
        while true {
            #if canImport(Darwin)
                let count = Darwin.read(descriptor, &chunk, chunk.count)
            #elseif canImport(Musl)
                let count = Musl.read(descriptor, &chunk, chunk.count)
            #else
                let count = Glibc.read(descriptor, &chunk, chunk.count)
            #endif
            if count >= 0 || errno != EINTR { return count }
        }
    }
}
