import Pipeline
import Synchronization

/// Admits a number of requests at a time, over all clients that share it, in the order in which they ask.
public final class TransferLimit: Sendable {
    private typealias Waiter = CheckedContinuation<Bool, Never>

    private let queue: Locked<PermitQueue<Waiter>>
    private let nextID = Atomic(0)

    /// Makes a limit.
    ///
    /// - Parameter permits: How many requests may be on their way at a time; at least 1.
    public init(_ permits: Int) {
        queue = Locked(PermitQueue(permits: max(1, permits)))
    }

    /// Waits for a permit, which is to be given back with ``release()``.
    ///
    /// - Throws: `CancellationError`; then there is no permit to give back.
    package func acquire() async throws(CancellationError) {
        if queue.withLock({ $0.tryAcquire() }) { return }
        let id = nextID.add(1, ordering: .relaxed).newValue
        let isAdmitted = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer: Bool? = queue.withLock { queue in
                    // A cancellation that this does not see has its handler still to come, and will find the waiter.
                    if Task.isCancelled { return false }
                    if queue.tryAcquire() { return true }
                    queue.wait(id, continuation)
                    return nil
                }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            queue.withLock { $0.giveUp(id) }?.resume(returning: false)
        }
        guard isAdmitted else { throw CancellationError() }
    }

    /// Gives a permit back.
    package func release() {
        queue.withLock { $0.release() }?.resume(returning: true)
    }
}
