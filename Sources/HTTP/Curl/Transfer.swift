import Synchronization

/// One request on its way, as tasks and the event loop's thread share it.
final class Transfer: Sendable {
    /// Where the result goes.
    typealias Completion = CheckedContinuation<Result<ReceivedResponse, HTTPError>, Never>

    let request: EncodedRequest

    private let cancelled = Atomic(false)

    init(_ request: EncodedRequest) {
        self.request = request
    }

    /// Whether the transfer is not wanted any more.
    ///
    /// It is set before the loop is told of the cancellation: a transfer that reaches the loop later must not start.
    var isCancelled: Bool { cancelled.load(ordering: .acquiring) }

    /// Says that the transfer is not wanted any more.
    func markCancelled() {
        cancelled.store(true, ordering: .releasing)
    }
}
