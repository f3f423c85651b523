import Synchronization

/// Tells the stages of a sweep to begin nothing new and to finish what they have begun.
public final class DrainSignal: Sendable {
    private let begun = Atomic(false)

    /// Makes a signal that has not been given.
    public init() {}

    /// Whether the signal was given.
    public var hasBegun: Bool { begun.load(ordering: .acquiring) }

    /// Gives the signal.
    public func begin() {
        begun.store(true, ordering: .releasing)
    }
}
