#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

import Dispatch

/// What ends a command before its work is done.
enum Interruption: Sendable {
    /// The user pressed Ctrl-C, or the system asks the process to end.
    case signal
    /// The time that the user allowed has passed.
    case timeout
}

/// Runs `body`, and cancels it when a signal comes or the time is up.
///
/// A second signal ends the process at once, as if nobody listened.
///
/// - Returns: what `body` came to, and what cut it short, if anything did.
func interruptible<Value: Sendable>(
    timeout: Duration?,
    _ body: @escaping @Sendable () async -> Value
) async -> (value: Value?, interruption: Interruption?) {
    enum Event: Sendable {
        case finished(Value)
        case interrupted(Interruption)
        case nothing
    }
    return await withTaskGroup(of: Event.self) { group in
        group.addTask { .finished(await body()) }
        group.addTask {
            for await _ in endSignals() { return .interrupted(.signal) }
            return .nothing
        }
        if let timeout {
            group.addTask { (try? await Task.sleep(for: timeout)) == nil ? .nothing : .interrupted(.timeout) }
        }
        var interruption: Interruption?
        for await event in group {
            switch event {
            case .finished(let value):
                group.cancelAll()
                return (value, interruption)
            case .interrupted(let reason):
                interruption = interruption ?? reason
                group.cancelAll()
            case .nothing:
                break
            }
        }
        return (nil, interruption)
    }
}

/// SIGINT and SIGTERM as they come; after the first, the next one ends the process.
private func endSignals() -> AsyncStream<Int32> {
    AsyncStream { continuation in
        let sources = [SIGINT, SIGTERM].map { number in
            _ = signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler {
                _ = signal(number, SIG_DFL)
                continuation.yield(number)
            }
            source.activate()
            return source
        }
        continuation.onTermination = { _ in
            for source in sources { source.cancel() }
        }
    }
}
