import AWS
import Pipeline

extension CallFigures {
    /// The longest of the answers' times; `nil` where there was none.
    var longest: Duration? { latency.count > 0 ? longestLatency : nil }

    /// How long answers took, in milliseconds.
    var latencyMilliseconds: [String: Double?] {
        latency.percentileMilliseconds.merging(["max": longest?.milliseconds]) { $1 }
    }

    /// How long requests waited at the scheduler, in milliseconds.
    var waitingMilliseconds: [String: Double?] { waiting.percentileMilliseconds }
}

extension Histogram {
    fileprivate var percentileMilliseconds: [String: Double?] {
        ["p50": percentile(0.5)?.milliseconds, "p99": percentile(0.99)?.milliseconds]
    }
}
