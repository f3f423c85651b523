import AWS
import Pipeline

extension CallFigures {
    /// The longest of the answers' times; `nil` where there was none.
    var longest: Duration? { latency.count > 0 ? longestLatency : nil }

    /// The time that the given share of the answers did not exceed; `nil` where there was none.
    ///
    /// A histogram knows it within an eighth, and so it might exceed the longest.
    func latency(_ share: Double) -> Duration? {
        latency.percentile(share).map { min($0, longestLatency) }
    }

    /// How long answers took, in milliseconds.
    var latencyMilliseconds: [String: Double?] {
        ["p50": latency(0.5)?.milliseconds, "p99": latency(0.99)?.milliseconds, "max": longest?.milliseconds]
    }

    /// How long requests waited at the scheduler, in milliseconds.
    var waitingMilliseconds: [String: Double?] {
        ["p50": waiting.percentile(0.5)?.milliseconds, "p99": waiting.percentile(0.99)?.milliseconds]
    }
}
