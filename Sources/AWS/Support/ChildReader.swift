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
    /// Where it is noted, for whoever ends all programs at a signal.
    var note: RunningChild?
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
        var pause = Duration.milliseconds(1)
        while !hasEnded() {
            // It has closed its outputs and is about to end. POSIX has no way to wait for that until a deadline.
            _ = try ready([], atMost: pause)
            pause = min(pause * 2, .milliseconds(100))
        }
        return reap()
    }

    /// Ends the child at once and takes note of its end.
    func kill() {
        // Nobody else takes note of its end, so the id is the child's until then.
        #if canImport(Darwin)
            _ = Darwin.kill(child, SIGKILL)
        #elseif canImport(Musl)
            _ = Musl.kill(child, SIGKILL)
        #else
            _ = Glibc.kill(child, SIGKILL)
        #endif
        _ = reap()
    }

    /// Whether the child has ended, of which no note is taken: its id stays its own.
    private func hasEnded() -> Bool {
        var end = siginfo_t()
        let result = waitid(P_PID, id_t(child), &end, WEXITED | WNOHANG | WNOWAIT)
        return result == 0 ? end.si_signo == SIGCHLD : errno != EINTR
    }

    /// Takes note of the child's end, which gives its id free; its status.
    ///
    /// Its place is cleared first, so that no signal meets another process. Where a handler has taken the id, this process
    /// ends, and whoever inherits the child takes note of it.
    private func reap() -> Int32 {
        guard note == nil || note?.take() != nil else { return SIGKILL }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 && errno == EINTR {}
        return status
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
