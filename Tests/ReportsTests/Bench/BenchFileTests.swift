import AWS
import Foundation
import Testing

@testable import Reports

@Suite struct BenchFileTests {
    @Test("every figure is there, in the unit that its key names")
    func figures() throws {
        let file = try object(.fixture([.fixture(1.5), .fixture(1), .fixture(1.25, quotaSeconds: 1)]))
        #expect(file["schemaVersion"] as? Int == 1)
        #expect(file["estate"] as? String == "emulated")
        #expect(file["complete"] as? Bool == true)
        #expect(file["concurrency"] as? Int == 64)
        #expect(file["processors"] as? Int == 2)
        #expect(file["bound"] as? String == "quotas")
        #expect(file["timesLeast"] as? Double == 1.25)
        let bottleneck = try #require(file["bottleneck"] as? [String: Any])
        #expect(bottleneck["stage"] as? String == "list")
        #expect(bottleneck["busyShare"] as? Double == 0.5)
        let median = try #require(file["median"] as? [String: Double])
        #expect(
            median == ["wallSeconds": 1.25, "callsPerSecond": 1024, "tasksPerSecond": 800, "cpuSeconds": 0.5]
        )
        let rounds = try #require(file["rounds"] as? [[String: Any]])
        #expect(rounds.count == 3)
        #expect(rounds[2]["wallSeconds"] as? Double == 1.25)
        #expect(rounds[2]["calls"] as? Int == 1280)
        #expect(rounds[2]["tasks"] as? Int == 1000)
        #expect(rounds[2]["peakMemoryBytes"] as? Int == 52_300_000)
        #expect(
            rounds[2]["leastSeconds"] as? [String: Double] == ["quotas": 1, "roundTrips": 0.42, "processors": 0.25]
        )
        let operations = try #require(file["operations"] as? [[String: Any]])
        #expect(operations[0]["operation"] as? String == "ListTasks")
        #expect(operations[0]["calls"] as? Int == 3000)
        #expect(operations[0]["receivedBytes"] as? Int == 300_000)
        #expect(operations[0]["latencyMs"] as? [String: Double] == ["p50": 20, "p99": 20, "max": 20])
        #expect(operations[0]["waitMs"] as? [String: Double] == ["p50": 0, "p99": 0, "max": 0])
    }

    @Test("what is not known is null, and no key is missing")
    func nothing() throws {
        let full = try object(.fixture())
        let empty = try object(.fixture([]))
        #expect(Set(empty.keys) == Set(full.keys))
        #expect(empty["bound"] is NSNull)
        #expect(empty["timesLeast"] is NSNull)
        #expect(empty["bottleneck"] is NSNull)
        #expect((empty["median"] as? [String: Any])?.count == 4)
        var silent = BenchRound.fixture(1)
        silent.calls = BenchCalls([])
        silent.peakMemoryBytes = nil
        let unanswered = BenchRound.operations.mapValues { _ in CallFigures() }
        let operations = try #require(
            try object(.fixture([silent], operations: unanswered))["operations"] as? [[String: Any]]
        )
        let latency = try #require(operations[0]["latencyMs"] as? [String: Any])
        #expect(latency.count == 3)
        #expect(latency.values.allSatisfy { $0 is NSNull })
    }

    @Test("it is one line")
    func line() throws {
        let text = String(decoding: try BenchFile(.fixture()).render(), as: UTF8.self)
        #expect(text.hasSuffix("}\n"))
        #expect(text.count { $0 == "\n" } == 1)
    }

    private func object(_ report: BenchReport) throws -> [String: Any] {
        let json = try JSONSerialization.jsonObject(with: Data(try BenchFile(report).render()))
        return try #require(json as? [String: Any])
    }
}
