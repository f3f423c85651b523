import Synchronization

/// A number that several tasks add to.
final class Count: Sendable {
    private let atomic = Atomic(0)

    var value: Int { atomic.load(ordering: .relaxed) }

    func add(_ number: Int) {
        atomic.add(number, ordering: .relaxed)
    }
}
