import Pipeline

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A pipe, neither end of which a child process gets by itself.
final class Pipe: Sendable {
    /// The end to read from.
    let reading: Int32
    /// The end to write to.
    let writing: Int32

    private let isOpen = Locked((reading: true, writing: true))

    /// Makes a pipe; `nil` when the system has none left, with the reason in `errno`.
    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        (reading, writing) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    /// Wakes whoever waits at the reading end.
    func signal() {
        isOpen.withLock { isOpen in
            if isOpen.writing { _ = write(writing, [0], 1) }
        }
    }

    /// Closes the end to write to: the reader comes to the end once no other process has it open.
    func closeWriting() {
        isOpen.withLock { isOpen in
            if isOpen.writing { _ = Self.close(writing) }
            isOpen.writing = false
        }
    }

    /// Closes both ends.
    func close() {
        closeWriting()
        isOpen.withLock { isOpen in
            if isOpen.reading { _ = Self.close(reading) }
            isOpen.reading = false
        }
    }

    private static func close(_ descriptor: Int32) -> Int32 {
        #if canImport(Darwin)
            Darwin.close(descriptor)
        #elseif canImport(Musl)
            Musl.close(descriptor)
        #else
            Glibc.close(descriptor)
        #endif
    }
}
