import AWS
import Sinks
import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Leaves nothing behind when a signal that nobody listens to ends the process, and a clean line on the terminal when one
/// ends or stops it: no temporary file, no program that it has started, no line of progress.
enum SignalCleanup {
    /// What else ends a process that does not listen: schedulers and limits of processor time send these.
    private static let otherSignals = [SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGXCPU]

    private static let hasLine = Atomic(false)
    private static let wasWiped = Atomic(false)

    /// Cleans up at these signals, where they would end the process and nothing else.
    static func install() {
        prepare()
        // Who started the process may have kept them back for itself, as threads of a pool do.
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in endSignals + [SIGQUIT, SIGTSTP] { sigaddset(&signals, number) }
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        for number in endSignals + otherSignals { replace(number, at: SIG_DFL, by: cleanUpAndEnd) }
        // Swift's runtime may listen to this one, and calls it a crash: for a user it is one more way to end.
        if !isIgnored(SIGQUIT) { _ = signal(SIGQUIT, cleanUpAndEnd) }
    }

    /// Lets these signals end the process, whoever listened to them.
    static func letSignalsEnd() {
        prepare()
        for number in endSignals { _ = signal(number, cleanUpAndEnd) }
    }

    /// Wipes the line as well, from now on.
    static func beginLine() {
        hasLine.store(true, ordering: .relaxed)
        install()
        replace(SIGTSTP, at: SIG_DFL, by: wipeAndStop)
    }

    /// There is no line any more.
    static func endLine() {
        replace(SIGTSTP, at: wipeAndStop, by: SIG_DFL)
        hasLine.store(false, ordering: .relaxed)
    }

    /// Whether the line was wiped, by a stop of the process, since this was asked last.
    static func takeWasWiped() -> Bool {
        wasWiped.exchange(false, ordering: .relaxed)
    }

    // A handler may call little, and not what is made at its first use: that is done here.
    private static func prepare() {
        TemporaryFiles.prepare()
        RunningChildren.prepare()
        _ = hasLine.load(ordering: .relaxed)
        _ = wasWiped.load(ordering: .relaxed)
    }

    // A handler may call little: unlink, kill, write, signal and raise are on the list of POSIX.
    private static let cleanUpAndEnd: @convention(c) (Int32) -> Void = { number in
        TemporaryFiles.removeAll()
        RunningChildren.endAll()
        if hasLine.load(ordering: .relaxed) {
            let wipe = StatusLine.wipe
            _ = write(STDERR_FILENO, wipe.utf8Start, wipe.utf8CodeUnitCount)
        }
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

    /// Whether whoever started the process wants it not to hear a signal.
    static func isIgnored(_ number: Int32) -> Bool { isSame(handler(of: number), SIG_IGN) }

    // C's functions cannot be compared in Swift, and SIG_DFL and SIG_IGN are none: their addresses are.
    private static func isSame(
        _ one: (@convention(c) (Int32) -> Void)?,
        _ other: (@convention(c) (Int32) -> Void)?
    ) -> Bool {
        unsafeBitCast(one, to: Int.self) == unsafeBitCast(other, to: Int.self)
    }

    /// What the process does about a signal now.
    private static func handler(of number: Int32) -> (@convention(c) (Int32) -> Void)? {
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
