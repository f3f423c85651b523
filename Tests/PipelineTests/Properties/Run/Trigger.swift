import Pipeline
import Synchronization

/// Does something after the functions of a pipeline were called a number of times, whichever those are.
///
/// So a run is cancelled in the midst of it, in a place that is drawn, and nobody has to sleep.
final class Trigger: Sendable {
    private let countdown: Atomic<Int>
    private let action = Locked<(@Sendable () -> Void)?>(nil)

    /// Never fires when `count` is `nil`.
    init(after count: Int?) {
        countdown = Atomic(count ?? .max)
    }

    /// Whether it has fired.
    var hasFired: Bool { countdown.load(ordering: .acquiring) <= 0 }

    /// Sets what it does, before the run begins.
    func arm(_ action: @escaping @Sendable () -> Void) {
        self.action.withLock { $0 = action }
    }

    /// Counts a call.
    func tick() {
        guard countdown.subtract(1, ordering: .acquiringAndReleasing).newValue == 0 else { return }
        action.withLock { $0 }?()
    }
}
