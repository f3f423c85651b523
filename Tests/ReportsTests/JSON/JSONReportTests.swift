import AWS
import HostileSet
import Pipeline
import Reports
import Sinks
import Stages
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

struct JSONReportTests {
    private func decoded(_ report: SweepReport) throws -> JSONValue {
        try JSONDecoder().decode(JSONValue.self, from: Data(JSONReport().render(report)))
    }

    @Test func isOneLine() throws {
        let bytes = JSONReport().render(.fixture())
        #expect(bytes.last == UInt8(ascii: "\n"))
        #expect(bytes.count { $0 == UInt8(ascii: "\n") } == 1)
    }

    /// The keys are in their order on every level, and texts and numbers as an encoder writes them.
    @Test func isWhatTheEncoderWrites() throws {
        var report = SweepReport.fixture(coverage: .partial)
        report.places = HostileCase.all.map { PlaceFailures(account: "111122223333", region: $0.text, failed: 3) }
        // No secret is looked for in these: the texts are written as they are.
        report.metrics.stages = HostileCase.all.map { StageMetrics(name: $0.text, width: 1) }
        let bytes = JSONReport().render(report)
        let again = try JSONText().encode(try JSONDecoder().decode(JSONValue.self, from: Data(bytes))) + [0x0A]
        guard bytes != again else { return }
        let difference = zip(bytes, again).enumerated().first { $1.0 != $1.1 }?.offset ?? min(bytes.count, again.count)
        Issue.record("they part behind \(String(decoding: bytes.prefix(difference).suffix(200), as: UTF8.self))")
    }

    @Test func hasEveryKeyOfTheSchema() throws {
        let report = try decoded(.fixture(coverage: .partial))
        #expect(
            report.keys == [
                "bottleneck", "coverage", "durationSeconds", "failures", "generatedAt", "groups", "places",
                "schemaVersion", "shard", "stages", "tool",
            ]
        )
        #expect(report["tool"]?.keys == ["name", "version"])
        var placed = SweepReport.fixture()
        placed.places = [PlaceFailures(account: "111122223333", region: "eu-west-1", failed: 3)]
        #expect(try decoded(placed)["places"]?[0]?.keys == ["account", "failed", "region"])
        #expect(
            report["groups"]?[0]?.keys == [
                "bucket", "cause", "channel", "clusters", "confidence", "count", "decidedBy", "exampleTasks",
                "examples",
                "firstStoppedAt", "firstStoppedAtEpochSeconds", "lastStoppedAt", "lastStoppedAtEpochSeconds",
                "nextAction", "owner", "representativeReason", "service",
            ]
        )
        #expect(
            report["stages"]?[0]?.keys == [
                "blockedSeconds", "busySeconds", "failed", "in", "latencyMs", "name", "out", "retried",
                "starvedSeconds", "width",
            ]
        )
        #expect(report["stages"]?[0]?["latencyMs"]?.keys == ["buckets", "p50", "p99"])
    }

    @Test func hasEveryKeyOfTheCoverage() throws {
        let coverage = try #require(try decoded(.fixture(coverage: .partial))["coverage"])
        #expect(
            coverage.keys == [
                "accountEndings", "accounts", "calls", "clusters", "complete", "missingShards", "omittedProblems",
                "problems", "ranToEnd", "regions", "scopes", "tasks",
            ]
        )
        let states = ["denied", "gaveUp", "swept", "total", "unreachable"]
        #expect(coverage["accounts"]?.keys == (states + ["suspended"]).sorted())
        #expect(coverage["regions"]?.keys == (states + ["notEnabled"]).sorted())
        #expect(coverage["clusters"]?.keys == (states + ["vanished"]).sorted())
        #expect(
            coverage["tasks"]?.keys == ["benign", "described", "excluded", "failed", "listed", "missing", "refused"]
        )
        #expect(coverage["calls"]?.keys == ["retried", "throttled", "total"])
        #expect(coverage["scopes"]?[0]?.keys == ["account", "clusters", "region", "state"])
        #expect(
            coverage["problems"]?[1]?.keys == ["account", "cluster", "code", "message", "operation", "region"]
        )
    }

    @Test func holdsTheFigures() throws {
        let report = try decoded(.fixture(coverage: .partial))
        #expect(report["schemaVersion"] == .number(1))
        #expect(report["tool"] == .object(["name": .string("ecs-sweep"), "version": .string("1.2.3")]))
        #expect(report["generatedAt"] == .string("2024-06-10T07:00:00Z"))
        #expect(report["durationSeconds"] == .number(12.345))
        #expect(report["bottleneck"] == .string("describe"))
        let coverage = try #require(report["coverage"])
        #expect(coverage["complete"] == .bool(false))
        #expect(coverage["regions"]?["total"] == .number(8))
        #expect(coverage["regions"]?["notEnabled"] == .number(2))
        #expect(coverage["clusters"]?["gaveUp"] == .number(2))
        #expect(coverage["tasks"]?["missing"] == .number(8))
        #expect(coverage["calls"]?["throttled"] == .number(3))
        #expect(coverage["scopes"]?[5]?["state"] == .string("denied"))
        #expect(coverage["problems"]?[1]?["cluster"] == .null)
        #expect(coverage["problems"]?[1]?["code"] == .string("AccessDeniedException"))
    }

    @Test func holdsTheGroups() throws {
        let groups = try #require(try decoded(.fixture())["groups"])
        #expect(groups[0]?["service"] == .string("etl-batch"))
        #expect(groups[0]?["bucket"] == .string("OOM"))
        #expect(groups[0]?["count"] == .number(1400))
        #expect(groups[0]?["owner"] == .null)
        #expect(groups[0]?["confidence"] == .string("high"))
        #expect(groups[0]?["decidedBy"] == .string("rules"))
        #expect(groups[0]?["firstStoppedAt"] == .string("2024-06-10T06:40:00Z"))
        #expect(groups[0]?["lastStoppedAt"] == .string("2024-06-10T06:55:00Z"))
        #expect(groups[3]?["lastStoppedAt"] == .null)
        #expect(groups[0]?["clusters"] == .array([.string("arn:aws:ecs:eu-west-1:111122223333:cluster/prod")]))
    }

    @Test func holdsTheStages() throws {
        let stages = try #require(try decoded(.fixture())["stages"])
        #expect(stages[0]?["in"] == .number(61))
        #expect(stages[0]?["out"] == .number(6012))
        #expect(stages[0]?["busySeconds"] == .number(40))
        #expect(stages[0]?["starvedSeconds"] == .number(1.5))
        #expect(stages[0]?["latencyMs"]?["p50"] == .number(0.001))
        #expect(stages[0]?["latencyMs"]?["buckets"]?[1]?[1] == .number(1))
        #expect(stages[1]?["latencyMs"]?["p50"] == .null)
        #expect(stages[1]?["latencyMs"]?["buckets"] == .array([]))
    }

    @Test func nothingMeasuredIsNull() throws {
        var report = SweepReport.fixture()
        report.metrics = Metrics(stages: [], duration: .zero)
        #expect(try decoded(report)["bottleneck"] == .null)
        #expect(try decoded(report)["stages"] == .array([]))
    }

    @Test func queryStringsStayOut() throws {
        let text = String(decoding: JSONReport().render(.fixture()), as: UTF8.self)
        #expect(!text.contains("X-Amz-Security-Token"))
    }

    @Test func hostileTextComesBackAsItWas() throws {
        let bytes = JSONReport().render(.hostile)
        #expect(!bytes.dropLast().contains { $0 < 0x20 || $0 == 0x7F })
        let failures = try #require(try decoded(.hostile)["failures"])
        for (index, text) in HostileText.all.enumerated() where !text.contains("://") {
            #expect(failures[index]?["stopCode"] == .string(text))
            #expect(failures[index]?["reason"] == .string(text))
        }
    }
}
