/// How far one quota is used at a moment, as its caller sees it.
public struct QuotaLevel: Sendable, Equatable {
    /// What may be used of the quota.
    public var quota: Quota
    /// The calls that may be sent at once.
    public var tokens: Double
    /// The calls that were sent so far.
    public var calls: Int

    /// Makes a level.
    public init(quota: Quota, tokens: Double, calls: Int) {
        self.quota = quota
        self.tokens = tokens
        self.calls = calls
    }

    /// The least time in which the calls between this level and a later one of the same quota could be sent.
    public func leastTime(until later: Self) -> Duration {
        .seconds(max(0, Double(later.calls - calls) - tokens) / quota.refillPerSecond)
    }

    /// The quota that needs the most time of all for the calls that were sent meanwhile, and how much.
    ///
    /// - Parameters:
    ///   - before: The levels at the beginning; a quota that is not among them was whole.
    ///   - after: The levels at the end.
    /// - Returns: `nil` where the quotas had room for all calls at once.
    public static func tightest(
        from before: [QuotaKey: Self],
        to after: [QuotaKey: Self]
    ) -> (key: QuotaKey, leastTime: Duration)? {
        let times = after.map { key, level in
            let start = before[key] ?? Self(quota: level.quota, tokens: level.quota.burst, calls: 0)
            return (key: key, leastTime: start.leastTime(until: level))
        }
        return times.filter { $0.leastTime > .zero }.max { $0.leastTime < $1.leastTime }
    }
}
