import Synchronization

/// Whether an output that is written as tasks come has failed.
final class StreamFaults: Sendable {
    private let count = Atomic(0)

    /// Whether one has.
    var happened: Bool { count.load(ordering: .relaxed) > 0 }

    /// Takes note of one.
    func note() {
        count.add(1, ordering: .relaxed)
    }
}
