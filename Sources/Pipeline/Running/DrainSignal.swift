/// Tells a run to come to its end: its sources stop, what they have sent is finished, and the sinks are closed.
///
/// ```swift
/// let drain = DrainSignal()
/// async let outcome = pipeline.run(RunOptions(drain: drain))
/// drain.begin()  // from a signal source, a button, a time limit
/// ```
///
/// A stage that makes many elements out of one can look at ``Outlet/isDraining`` and make no more.
public final class DrainSignal: Sendable {
    private let begun = OneShot()

    /// Makes a signal that has not been given.
    public init() {}

    /// Whether the signal was given.
    public var hasBegun: Bool { begun.hasHappened }

    /// Gives the signal; again has no effect.
    public func begin() { begun.happen() }

    /// Waits until the signal is given, or the task is cancelled.
    public func wait() async { await begun.wait() }

    /// Runs `body`, and cancels it when the signal is given.
    ///
    /// - Returns: what it came to; `nil` when the signal came first.
    public func race<Value: Sendable>(_ body: @escaping @Sendable () async -> Value) async -> Value? {
        await begun.race(body)
    }

    func whenBegun(_ handler: @escaping @Sendable () -> Void) -> Int? { begun.whenHappened(handler) }

    func remove(_ id: Int?) { begun.remove(id) }
}
