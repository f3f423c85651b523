#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension POSIX {
    /// How often, and how long each time, the reader of a named pipe is waited for: two seconds in all.
    private static let waits = (count: 40, milliseconds: Int32(50))

    /// Opens a named pipe; one that nobody opens to read is an error, for the system would wait for ever.
    static func openPipe(_ path: String) throws(Failure) -> Int32 {
        for _ in 0..<waits.count {
            do throws(Failure) {
                return try openSpecial(path, O_NONBLOCK)
            } catch {
                guard error.code == ENXIO else { throw error }
            }
            poll(nil, 0, waits.milliseconds)
        }
        return try openSpecial(path, O_NONBLOCK)
    }

    /// Waits until something can be written.
    ///
    /// - Throws: ``Failure`` where that is not so and the task was cancelled.
    static func waitForReader(_ descriptor: Int32) throws(Failure) {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        // What went wrong with it, such as the reader's end, the write tells.
        while poll(&request, 1, waits.milliseconds) == 0 {
            if Task.isCancelled {
                let nextStep = "Let the program that reads it go on, or give a file."
                throw Failure(code: EAGAIN, refusal: ("nobody reads on", nextStep))
            }
        }
    }
}
