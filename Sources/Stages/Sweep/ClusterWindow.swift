import Pipeline
import Synchronization

/// Bounds how many clusters are under way at a time, and shares the room between the regions of all accounts.
///
/// The calls of a region wait for its quota, and a stage's worker waits with each. Without this the clusters of one large
/// region would fill every queue and keep every worker waiting, while the quotas of all others lie idle.
public final class ClusterWindow: Sendable {
    /// The room of one cluster, until nothing refers to it any more: whatever becomes of the cluster, it is given back.
    final class Place: Sendable {
        private let window: ClusterWindow
        private let scope: SweepScope

        fileprivate init(_ window: ClusterWindow, _ scope: SweepScope) {
            self.window = window
            self.scope = scope
        }

        deinit {
            window.places.withLock { $0.leave(scope) }?.resume(returning: true)
        }
    }

    private typealias Waiter = CheckedContinuation<Bool, Never>

    private let places: Locked<FairShare<SweepScope, Waiter>>
    private let nextID = Atomic(0)

    /// Makes a window.
    ///
    /// - Parameter places: How many clusters may be under way at a time; at least 1.
    public init(_ places: Int = 256) {
        self.places = Locked(FairShare(places: max(1, places)))
    }

    /// Waits for a place for a cluster of the account's region.
    ///
    /// - Throws: `CancellationError`.
    func enter(_ scope: SweepScope) async throws(CancellationError) -> Place {
        if places.withLock({ $0.tryEnter(scope) }) { return Place(self, scope) }
        let id = nextID.add(1, ordering: .relaxed).newValue
        let hasPlace = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer: Bool? = places.withLock { places in
                    // A cancellation that this does not see has its handler still to come, and will find the waiter.
                    if Task.isCancelled { return false }
                    if places.tryEnter(scope) { return true }
                    places.wait(scope, id: id, continuation)
                    return nil
                }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            places.withLock { $0.giveUp(id: id) }?.resume(returning: false)
        }
        guard hasPlace else { throw CancellationError() }
        return Place(self, scope)
    }
}
