/// Why the emulator could not start: what failed, why, and what to do.
public struct EmulatorError: Error, Equatable, CustomStringConvertible {
    /// What the emulator was doing, such as `listen on 127.0.0.1:8080`.
    public var operation: String
    /// Why it failed, in the system's words where it is the system that refused.
    public var reason: String
    /// What to do next.
    public var nextStep: String

    /// The three parts as one sentence.
    public var description: String {
        "cannot \(operation): \(reason); \(nextStep)"
    }
}
