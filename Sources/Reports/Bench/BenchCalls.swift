public import AWS

/// The requests of one round: their numbers, and of the times of their answers what is shown.
///
/// The times themselves are kept for all rounds together: there may be thousands of rounds.
public struct BenchCalls: Sendable, Equatable {
    /// Requests that have ended, with those that were repeated.
    public var requests: Int
    /// Requests beyond the first of a call.
    public var retried: Int
    /// Answers that said "slow down".
    public var throttled: Int
    /// The median time of an answer; `nil` where there was none.
    public var medianLatency: Duration?
    /// The 99th percentile of the times.
    public var highLatency: Duration?
    /// The longest time.
    public var longestLatency: Duration?

    /// Makes the figures of the requests of all operations.
    public init(_ operations: some Collection<CallFigures>) {
        var all = CallFigures()
        for figures in operations { all.merge(figures) }
        requests = all.requests
        retried = all.retried
        throttled = all.throttled
        medianLatency = all.latency.percentile(0.5)
        highLatency = all.latency.percentile(0.99)
        longestLatency = all.latency.longest
    }
}
