import Foundation
import HTTP

/// How often the emulator was asked for each operation.
struct CallCounts {
    /// AWS's documented quotas: what shares a bucket, its burst and its refill a second.
    private static let buckets: [(operations: [String], burst: Double, refill: Double)] = [
        (["ListClusters"], 50, 20), (["ListTasks", "DescribeTasks"], 100, 20), (["DescribeTaskDefinition"], 50, 20),
    ]

    private let counts: [String: Int]

    /// Asks the emulator.
    init(of server: String) async throws {
        let answer = try await CurlTransport.withTransport { transport in
            try await transport.send(HTTPRequest(method: "GET", url: "\(server)/__stats"))
        }
        counts = try JSONDecoder().decode([String: Int].self, from: Data(answer.body))
    }

    /// How many requests the emulator turned away for a quota's sake.
    var throttled: Int { counts["throttled"] ?? 0 }

    /// All calls, of any service.
    var total: Int {
        counts.filter { $0.key.first?.isUppercase == true }.values.reduce(0, +)
    }

    /// The least time that the documented quotas of one account and region allow for so many calls, in seconds.
    var quotaFloor: Double {
        Self.buckets.map { bucket in
            let calls = bucket.operations.reduce(0) { $0 + (counts[$1] ?? 0) }
            return max(0, Double(calls) - bucket.burst) / bucket.refill
        }.max() ?? 0
    }

    /// The least time that the calls take in flight, in seconds: clusters are listed before anything else.
    ///
    /// - Parameter latency: how long each call takes, in milliseconds.
    func transferFloor(latency: Int) -> Double {
        let waves = (total + SweepProgram.concurrency - 1) / SweepProgram.concurrency
        return Double(latency) / 1000 * Double(1 + waves)
    }
}
