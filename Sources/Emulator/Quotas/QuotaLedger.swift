/// The token buckets of every account, region and category that was called so far.
struct QuotaLedger {
    private struct Key: Hashable {
        var account: String
        var region: String
        var category: QuotaCategory
    }

    private let quotas: Quotas
    private var buckets: [Key: TokenBucket] = [:]

    init(_ quotas: Quotas) {
        self.quotas = quotas
    }

    /// Whether a call is within its quota; if so, it is counted.
    mutating func admits(_ category: QuotaCategory, account: String, region: String, at now: Duration) -> Bool {
        guard quotas.isDocumented else { return true }
        let key = Key(account: account, region: region, category: category)
        let fresh = TokenBucket(
            burst: category.burst,
            refillPerSecond: category.refillPerSecond,
            isFull: !quotas.areDrained,
            at: now
        )
        return buckets[key, default: fresh].take(at: now)
    }
}
