import Pipeline
import Sinks

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The line of progress on the terminal of the standard error, of which a process has one.
///
/// Everybody who writes to the terminal comes through here, so that no message is mixed with the line.
final class ProgressLine: Sendable {
    static let shared = ProgressLine()

    // Writes under the lock: the order in which a terminal is written to is what the lock is for, and whoever waits here
    // would wait for the terminal as well.
    private let state = Locked(StatusLine())

    private init() {}

    /// Lets the line be shown, and has it wiped should a signal end the process.
    func begin() {
        state.withLock { $0.begin() }
        SignalCleanup.beginLine()
    }

    /// Draws the text, where it is not what is shown already.
    func show(_ text: String) {
        state.withLock { line in
            // Somebody else had the terminal while the process was stopped.
            if SignalCleanup.takeWasWiped() {
                _ = line.hold()
                line.release()
            }
            if let bytes = line.show(text, width: Terminal.width(of: STDERR_FILENO) ?? 80) {
                Console.write(bytes, to: STDERR_FILENO)
            }
        }
    }

    /// Wipes the line and has something written in its place; the line comes back when it is drawn again.
    func clear(_ body: () -> Void) {
        state.withLock { line in
            if let bytes = line.clear() { Console.write(bytes, to: STDERR_FILENO) }
            body()
        }
    }

    /// Keeps the line away while somebody is asked something.
    func held<Value>(_ body: () -> Value) -> Value {
        state.withLock { line in
            if let bytes = line.hold() { Console.write(bytes, to: STDERR_FILENO) }
        }
        defer { state.withLock { $0.release() } }
        return body()
    }

    /// Wipes the line for good.
    func end() {
        state.withLock { line in
            if let bytes = line.end() { Console.write(bytes, to: STDERR_FILENO) }
        }
        SignalCleanup.endLine()
    }
}
