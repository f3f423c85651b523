import Sinks
import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Leaves a clean line on the terminal when a signal that nobody listens to ends or stops the process.
enum SignalCleanup {
    /// Wipes the line for these signals, where they would end or stop the process and nothing else.
    static func install() {
        // What a handler uses exists before it runs: nothing may be made in one.
        _ = wasWiped.load(ordering: .relaxed)
        for number in endSignals { replace(number, at: SIG_DFL, by: wipeAndEnd) }
        // Swift's runtime may listen to this one, and calls it a crash: for a user it is one more way to end.
        if !isSame(handler(of: SIGQUIT), SIG_IGN) { _ = signal(SIGQUIT, wipeAndEnd) }
        replace(SIGTSTP, at: SIG_DFL, by: wipeAndStop)
    }

    /// Leaves the signals as they were.
    static func remove() {
        for number in endSignals + [SIGQUIT] { replace(number, at: wipeAndEnd, by: SIG_DFL) }
        replace(SIGTSTP, at: wipeAndStop, by: SIG_DFL)
    }

    /// Whether the line was wiped, by a stop of the process, since this was asked last.
    static func takeWasWiped() -> Bool {
        wasWiped.exchange(false, ordering: .relaxed)
    }

    private static let wasWiped = Atomic(false)

    // A handler may call little: write, signal and raise are on the list of POSIX.
    private static let wipeAndEnd: @convention(c) (Int32) -> Void = { number in
        let wipe = StatusLine.wipe
        _ = write(STDERR_FILENO, wipe.utf8Start, wipe.utf8CodeUnitCount)
        _ = signal(number, SIG_DFL)
        _ = raise(number)
    }

    // The process stops here, as if nobody listened, and goes on from here.
    private static let wipeAndStop: @convention(c) (Int32) -> Void = { number in
        let wipe = StatusLine.wipe
        _ = write(STDERR_FILENO, wipe.utf8Start, wipe.utf8CodeUnitCount)
        wasWiped.store(true, ordering: .relaxed)
        let handler = signal(number, SIG_DFL)
        _ = raise(number)
        // It is kept back while its handler runs.
        var stop = sigset_t()
        sigemptyset(&stop)
        sigaddset(&stop, number)
        pthread_sigmask(SIG_UNBLOCK, &stop, nil)
        _ = signal(number, handler)
    }

    private static func replace(
        _ number: Int32,
        at current: (@convention(c) (Int32) -> Void)?,
        by next: (@convention(c) (Int32) -> Void)?
    ) {
        // What is somebody else's stays.
        guard isSame(handler(of: number), current) else { return }
        _ = signal(number, next)
    }

    private static func isSame(
        _ one: (@convention(c) (Int32) -> Void)?,
        _ other: (@convention(c) (Int32) -> Void)?
    ) -> Bool {
        unsafeBitCast(one, to: Int.self) == unsafeBitCast(other, to: Int.self)
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
