import Pipeline

/// Bounds the retries of one client: when many calls fail, it stops adding to the load.
///
/// Source: botocore's `retries/quota.py` and `retries/standard.py`.
final class RetryQuota: Sendable {
    static let capacity = 500
    static let costOfRetry = 14
    static let costOfThrottledRetry = 5

    private let available = Locked(RetryQuota.capacity)

    /// Takes what a retry costs; `nil` when too little is left for one.
    func take(isThrottle: Bool) -> Int? {
        let cost = isThrottle ? Self.costOfThrottledRetry : Self.costOfRetry
        return available.withLock { available in
            guard available >= cost else { return nil }
            available -= cost
            return cost
        }
    }

    /// Gives back after a success: what its last retry took, or 1 when there was none.
    func giveBack(_ cost: Int?) {
        available.withLock { $0 = min(Self.capacity, $0 + (cost ?? 1)) }
    }
}
