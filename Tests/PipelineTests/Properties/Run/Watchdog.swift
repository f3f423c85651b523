import Dispatch
import Pipeline
import Testing

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Stops the process when a run does not return: a hanging pipeline must not hang the tests, and must name its seed.
///
/// It watches from a queue of its own, for a run may also spin and leave no thread to a task.
final class Watchdog: Sendable {
    static let shared = Watchdog()

    /// Far more than a run takes whose tasks share two threads with a thousand other tests.
    private static let patience = DispatchTimeInterval.seconds(600)
    private let queue = DispatchQueue(label: "watchdog")

    /// Runs `body`, which must return before the watchdog's patience ends.
    func watch<Value>(_ name: @autoclosure () -> String, _ body: () async throws -> Value) async rethrows -> Value {
        let name = name()
        let alarm = DispatchWorkItem {
            Issue.record("A run did not return: \(name)")
            print("\nA run did not return within ten minutes, so the tests stop here. To run it again:\n\(name)\n")
            fflush(nil)
            exit(1)
        }
        queue.asyncAfter(deadline: .now() + Self.patience, execute: alarm)
        defer { alarm.cancel() }
        return try await body()
    }
}
