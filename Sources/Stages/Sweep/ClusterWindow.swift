import Pipeline
import Synchronization

/// Bounds how many clusters are under way at a time, and shares the room between the regions.
///
/// The calls of a region wait for its quota, and a stage's worker waits with each. Without this the clusters of one large
/// region would fill every queue and keep every worker waiting, while the quotas of all others lie idle.
public final class ClusterWindow: Sendable {
    /// The room of one cluster, until nothing refers to it any more: whatever becomes of the cluster, it is given back.
    final class Place: Sendable {
        private let window: ClusterWindow
        private let region: String

        fileprivate init(_ window: ClusterWindow, _ region: String) {
            self.window = window
            self.region = region
        }

        deinit {
            window.places.withLock { $0.leave(region) }?.resume(returning: true)
        }
    }

    private typealias Waiter = CheckedContinuation<Bool, Never>

    private let places: Locked<FairShare<String, Waiter>>
    private let nextID = Atomic(0)

    /// Makes a window.
    ///
    /// - Parameter places: How many clusters may be under way at a time; at least 1.
    public init(_ places: Int = 256) {
        self.places = Locked(FairShare(places: max(1, places)))
    }

    /// Waits for a place for one of the region's clusters.
    ///
    /// - Throws: `CancellationError`.
    func enter(_ region: String) async throws(CancellationError) -> Place {
        if places.withLock({ $0.tryEnter(region) }) { return Place(self, region) }
        let id = nextID.add(1, ordering: .relaxed).newValue
        let hasPlace = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer: Bool? = places.withLock { places in
                    // A cancellation that this does not see has its handler still to come, and will find the waiter.
                    if Task.isCancelled { return false }
                    if places.tryEnter(region) { return true }
                    places.wait(region, id: id, continuation)
                    return nil
                }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            places.withLock { $0.giveUp(id: id) }?.resume(returning: false)
        }
        guard hasPlace else { throw CancellationError() }
        return Place(self, region)
    }
}
