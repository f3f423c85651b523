import Dispatch

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What ends a command before its work is done.
enum Interruption: Sendable {
    /// The user pressed Ctrl-C, or the system asks the process to end.
    case signal
    /// The time that the user allowed has passed.
    case timeout
}

/// Runs `body` until it ends, or until a signal comes or the time is up.
///
/// Then `drain` asks it to begin nothing new; if it has not ended after the grace, it is cancelled. A second signal ends
/// the process at once, as if nobody listened; a first one behind the end of the time does not.
///
/// - Parameter console: where the user is told that the end is near.
/// - Returns: what `body` came to, and what cut it short, if anything did.
func interruptible<Value: Sendable>(
    timeout: Duration? = nil,
    grace: Duration = .zero,
    console: Console = Console(isQuiet: true),
    drain: () -> Void = {},
    _ body: @escaping @Sendable () async -> Value
) async -> (value: Value?, interruption: Interruption?) {
    await withTaskGroup(of: RunEvent<Value>.self) { group in
        group.addTask { .finished(await body()) }
        group.addTask { await waitForEndSignal() ? .interrupted(.signal) : .nothing }
        if let timeout { group.addTask { await sleep(timeout) ? .interrupted(.timeout) : .nothing } }
        var interruption: Interruption?
        for await event in group {
            switch event {
            case .finished(let value):
                group.cancelAll()
                return (value, interruption)
            case .interrupted(let reason):
                let isFirst = interruption == nil
                switch reason {
                case .signal:
                    // The wish of the user outranks the time limit, also where that has passed already.
                    interruption = .signal
                    console.warning("stopping: what is under way is finished and reported; Ctrl-C again ends at once.")
                case .timeout where isFirst:
                    interruption = .timeout
                    console.warning("the time is up: what is under way is finished and reported.")
                case .timeout: break
                }
                guard isFirst else { continue }
                drain()
                group.addTask { await sleep(grace) ? .graceIsOver : .nothing }
            case .graceIsOver:
                group.cancelAll()
            case .nothing:
                break
            }
        }
        return (nil, interruption)
    }
}

/// What a run is told of itself.
private enum RunEvent<Value: Sendable>: Sendable {
    case finished(Value)
    case interrupted(Interruption)
    case graceIsOver
    case nothing
}

/// - Returns: whether the time has passed; false when the task is cancelled.
private func sleep(_ duration: Duration) async -> Bool {
    (try? await Task.sleep(for: duration)) != nil
}

/// The signals that ask the process to end: the loss of its terminal too, unless it was started to outlive that.
let endSignals: [Int32] = [SIGINT, SIGTERM] + (SignalCleanup.isIgnored(SIGHUP) ? [] : [SIGHUP])

/// Waits for one of the signals; after the first one, or the end of the wait, the next ends the process.
///
/// - Returns: whether one came; false when the task is cancelled.
private func waitForEndSignal() async -> Bool {
    let (signals, continuation) = AsyncStream.makeStream(of: Void.self)
    let sources = endSignals.map { number in
        _ = signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number)
        source.setEventHandler {
            // Now: the next signal may end the process.
            ProgressLine.shared.end()
            continuation.yield()
        }
        source.activate()
        return source
    }
    // Whatever ended the wait: from here on any of the signals ends the process.
    defer {
        for source in sources { source.cancel() }
        SignalCleanup.letSignalsEnd()
    }
    for await _ in signals { return true }
    return false
}
