import Sinks

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Leaves a clean line on the terminal when a signal that nobody listens to ends the process.
enum SignalCleanup {
    /// Wipes the line for these signals, where they would end the process and nothing else.
    static func install() {
        for number in endSignals { replace(number, at: SIG_DFL, by: wipeAndEnd) }
    }

    /// Leaves the signals as they were.
    static func remove() {
        for number in endSignals { replace(number, at: wipeAndEnd, by: SIG_DFL) }
    }

    // A handler may call little: write, signal and raise are on the list of POSIX.
    private static let wipeAndEnd: @convention(c) (Int32) -> Void = { number in
        let wipe = StatusLine.wipe
        _ = write(STDERR_FILENO, wipe.utf8Start, wipe.utf8CodeUnitCount)
        _ = signal(number, SIG_DFL)
        _ = raise(number)
    }

    private static func replace(
        _ number: Int32,
        at current: (@convention(c) (Int32) -> Void)?,
        by next: (@convention(c) (Int32) -> Void)?
    ) {
        // What is somebody else's stays.
        guard unsafeBitCast(handler(of: number), to: Int.self) == unsafeBitCast(current, to: Int.self) else { return }
        _ = signal(number, next)
    }

    /// What the process does about a signal now.
    static func handler(of number: Int32) -> (@convention(c) (Int32) -> Void)? {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0 else { return nil }
        #if canImport(Darwin)
            return action.__sigaction_u.__sa_handler
        #elseif canImport(Musl)
            return action.__sa_handler.sa_handler
        #else
            return action.__sigaction_handler.sa_handler
        #endif
    }
}
