#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Ends the wait for bytes that may never come, from another thread: a read of a terminal or a pipe hears of nothing else.
///
/// It is closed with the process.
struct StopPipe: Sendable {
    private let readEnd: Int32
    private let writeEnd: Int32

    /// Makes a pipe; `nil` where the process may open no more files.
    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        (readEnd, writeEnd) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    /// Ends the waits, those to come as well.
    func stop() {
        var byte: UInt8 = 0
        _ = write(writeEnd, &byte, 1)
    }

    /// Waits until there is something to read, or the end, or the word to stop.
    ///
    /// - Returns: whether it was told to stop.
    func isStopped(waitingFor descriptor: Int32) -> Bool {
        var polled = [
            pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0),
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        ]
        while poll(&polled, 2, -1) < 0 && errno == EINTR {}
        return polled[0].revents != 0
    }
}
