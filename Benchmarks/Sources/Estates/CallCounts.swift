/// How often the emulator was asked for each operation.
package struct CallCounts: Sendable {
    /// AWS's documented quotas: what shares a bucket, its burst and its refill a second.
    private static let buckets: [(operations: [String], burst: Double, refill: Double)] = [
        (["ListClusters"], 50, 20), (["ListTasks", "DescribeTasks"], 100, 20), (["DescribeTaskDefinition"], 50, 20),
    ]

    private let counts: [String: Int]

    /// Reads the members of the emulator's `/__stats`: calls by operation, and figures whose names begin in lower case.
    package init(_ counts: [String: Int]) {
        self.counts = counts
    }

    /// How many requests the emulator turned away for a quota's sake.
    package var throttled: Int { counts["throttled"] ?? 0 }

    /// All calls, of any service.
    package var total: Int {
        counts.filter { $0.key.first?.isUppercase == true }.values.reduce(0, +)
    }

    /// The least time that the documented quotas of one account and region allow for so many calls, in seconds.
    package var quotaFloor: Double {
        Self.buckets.map { bucket in
            let calls = bucket.operations.reduce(0) { $0 + (counts[$1] ?? 0) }
            return max(0, Double(calls) - bucket.burst) / bucket.refill
        }.max() ?? 0
    }

    /// The least time that the calls take in flight, in seconds: clusters are listed before anything else.
    ///
    /// - Parameters:
    ///   - latency: how long each call takes, in milliseconds.
    ///   - width: how many may be under way at a time.
    package func transferFloor(latency: Int, width: Int) -> Double {
        let waves = (total + width - 1) / width
        return Double(latency) / 1000 * Double(1 + waves)
    }
}
