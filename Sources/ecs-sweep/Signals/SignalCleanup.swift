import Sinks
import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Leaves nothing behind when a signal that nobody listens to ends the process: no temporary file, and a clean line on
/// the terminal.
enum SignalCleanup {
    private static let hasLine = Atomic(false)

    /// Cleans up at these signals, where they would end the process and nothing else.
    static func install() {
        prepare()
        for number in endSignals { replace(number, at: SIG_DFL, by: cleanUpAndEnd) }
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
    }

    /// There is no line any more.
    static func endLine() {
        hasLine.store(false, ordering: .relaxed)
    }

    // A handler may call little, and not what is made at its first use: that is done here.
    private static func prepare() {
        TemporaryFiles.prepare()
        _ = hasLine.load(ordering: .relaxed)
    }

    // A handler may call little: unlink, write, signal and raise are on the list of POSIX.
    private static let cleanUpAndEnd: @convention(c) (Int32) -> Void = { number in
        TemporaryFiles.removeAll()
        if hasLine.load(ordering: .relaxed) {
            let wipe = StatusLine.wipe
            _ = write(STDERR_FILENO, wipe.utf8Start, wipe.utf8CodeUnitCount)
        }
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
