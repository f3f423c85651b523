import Synchronization

/// Counts the requests of all clients that share it.
public final class CallStatistics: Sendable {
    private let requests = Atomic(0)
    private let throttles = Atomic(0)
    private let retries = Atomic(0)

    /// Makes counters at zero.
    public init() {}

    /// Requests sent, with those that were repeated.
    public var total: Int { requests.load(ordering: .relaxed) }

    /// Answers that said "slow down".
    public var throttled: Int { throttles.load(ordering: .relaxed) }

    /// Requests beyond the first of a call.
    public var retried: Int { retries.load(ordering: .relaxed) }

    /// Counts a request.
    func countRequest(isRetry: Bool) {
        requests.add(1, ordering: .relaxed)
        if isRetry { retries.add(1, ordering: .relaxed) }
    }

    /// Counts an answer that said "slow down".
    func countThrottle() {
        throttles.add(1, ordering: .relaxed)
    }
}
