import Pipeline

/// Bounds the retries of one client: when many calls fail, it stops adding to the load.
///
/// Throttles take nothing from it: the scheduler's pace keeps them few, and calls of other quotas must not pay for them.
///
/// Source: botocore's `retries/quota.py` and `retries/standard.py`.
final class RetryQuota: Sendable {
    static let capacity = 500
    static let costOfRetry = 14

    private let available = Locked(RetryQuota.capacity)

    /// Takes what a retry costs; `nil` when too little is left for one.
    func take() -> Int? {
        available.withLock { available in
            guard available >= Self.costOfRetry else { return nil }
            available -= Self.costOfRetry
            return Self.costOfRetry
        }
    }

    /// Gives back after a success: what its last retry took, or 1 when there was none.
    func giveBack(_ cost: Int?) {
        available.withLock { $0 = min(Self.capacity, $0 + (cost ?? 1)) }
    }
}
