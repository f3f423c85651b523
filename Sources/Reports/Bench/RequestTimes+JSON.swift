import AWS

extension RequestTimes {
    /// The percentiles and the longest time, in milliseconds; `nil` where there is none.
    var milliseconds: [String: Double?] {
        ["p50": percentile(0.5)?.milliseconds, "p99": percentile(0.99)?.milliseconds, "max": longest?.milliseconds]
    }
}
