import Synchronization

/// Whether an output has failed before the reports are written: one that cannot be, or that is written as tasks come.
final class OutputFaults: Sendable {
    private let count = Atomic(0)

    /// Whether one has.
    var happened: Bool { count.load(ordering: .relaxed) > 0 }

    /// Takes note of one.
    func note() {
        count.add(1, ordering: .relaxed)
    }
}
