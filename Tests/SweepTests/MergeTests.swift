import Emulator
import Foundation
import Testing

/// Sweeps of shards and the merge of their reports, through the real program.
@Suite(.serialized) struct MergeTests {
    private let regions = ["us-east-1", "us-east-2", "us-west-1", "us-west-2", "eu-west-1", "eu-west-2"]

    @Test func shardsOneToEightMergedEqualTheUnshardedReport() async throws {
        let folder = try ScratchFolder()
        let estate = Estate(EstateShape(regions: regions, clusters: 12, stoppedTasks: 25))
        let configuration = EmulatorConfiguration(faults: Faults(deniedClusters: ["payments-*"]))
        try await EmulatorServer.withServer(configuration, serving: estate) { server in
            let whole = try await sweep(server, output: "\(folder.path)/whole.json")
            #expect(whole.status == 3, "\(whole.errors)")
            var files: [String] = []
            for index in (1...8).reversed() {
                files.append("\(folder.path)/\(index).json")
                let part = try await sweep(server, output: "\(folder.path)/\(index).json", "--shard", "\(index)/8")
                #expect([0, 3].contains(part.status), "\(part.errors)")
            }
            let merged = try await Binary(["merge", "--limit", "15", "-o", "\(folder.path)/merged.json"] + files)
                .result()
            #expect(merged.status == 3, "\(merged.errors)")
            #expect(merged.errors.isEmpty)
            let (expected, found) = (try report(folder, "whole.json"), try report(folder, "merged.json"))
            for key in ["schemaVersion", "tool", "shard", "groups", "failures"] {
                #expect(try text(found[key]) == text(expected[key]), "\(key)")
            }
            #expect(try coverage(found) == coverage(expected))
            #expect(try stages(found) == stages(expected))
            // Six regions do not fill eight shards: those without any have swept nothing, and all of it.
            let sizes = try (1...8).map { try SweepResult(folder.read("\($0).json")).coverage.regions["total"] }
            #expect(sizes.contains(0))
            #expect(sizes.compactMap(\.self).reduce(0, +) == 6)
        }
    }

    @Test func aShardWithNothingInItIsDoneAndSaysWhichItIs() async throws {
        let result = try await Binary.run("demo", "--regions", "eu-west-1", "--shard", "1/8", "-o", "json")
        #expect(result.status == 0, "\(result.errors)")
        let report = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(try text(report["shard"]) == #"{"count":8,"index":1}"#)
        let table = try await Binary.run("demo", "--regions", "eu-west-1", "--shard", "1/8")
        #expect(table.output.contains("Shard 1 of 8 of the estate"))
    }

    @Test func aSchedulersVariablesAreSaidAndMayBeOverruled() async throws {
        let variables = ["AWS_BATCH_JOB_ARRAY_INDEX": "4", "AWS_BATCH_JOB_ARRAY_SIZE": "8"]
        let words = ["demo", "--regions", "eu-west-1", "--clusters", "2", "-o", "json"]
        let assigned = try await Binary(words, environment: variables).result()
        #expect(assigned.errors == "ecs-sweep: sweeping shard 5/8, as AWS Batch assigns it (--shard none sweeps all)\n")
        #expect(try SweepResult(assigned.output).coverage.clusters["swept"] == 2)
        let given = try await Binary(words + ["--shard", "1/8"], environment: variables).result()
        #expect(given.errors.isEmpty)
        #expect(try SweepResult(given.output).coverage.clusters["swept"] == 0)
        let all = try await Binary(words + ["--shard", "none"], environment: variables).result()
        #expect(all.errors.isEmpty)
        #expect(all.output.contains(#""shard":null"#))
    }

    @Test func aShardThatLacksIsReportedAndOneThatIsDoubledIsNot() async throws {
        let folder = try ScratchFolder()
        for index in 1...3 {
            let path = "\(folder.path)/\(index).json"
            let demo = ["demo", "--regions", "us-east-1,us-west-1", "--clusters", "2", "--shard", "\(index)/3"]
            _ = try await Binary(demo + ["-o", path]).result()
        }
        let lacking = try await Binary.run("merge", "\(folder.path)/1.json", "\(folder.path)/3.json")
        #expect(lacking.status == 3)
        #expect(lacking.errors == "ecs-sweep: there is no report of shard 2/3.\n")
        #expect(lacking.output.contains("INCOMPLETE"))
        #expect(lacking.output.contains("No report of shard 2/3."))
        let doubled = try await Binary.run("merge", "\(folder.path)/1.json", "\(folder.path)/1.json")
        #expect(doubled.status == 2)
        #expect(doubled.output.isEmpty)
        #expect(doubled.errors.contains("are both shard 1/3"))
    }

    @Test func whatFailedCountsForTheExitCode() async throws {
        let folder = try ScratchFolder()
        _ = try await Binary(["demo", "--clusters", "3", "-o", "\(folder.path)/a.json"]).result()
        let result = try await Binary.run("merge", "\(folder.path)/a.json", "--exit-code", "42", "-o", "markdown")
        #expect(result.status == 42)
        #expect(result.output.contains("| service | bucket | count |"))
        let input = try await Binary(["merge", "-"], input: folder.read("a.json")).result()
        #expect(input.status == 0, "\(input.errors)")
    }

    @Test func detailsThatTheReportsDoNotHaveAreSaidToBeMissing() async throws {
        let folder = try ScratchFolder()
        _ = try await Binary(["demo", "--clusters", "3", "--limit", "2", "-o", "\(folder.path)/a.json"]).result()
        let result = try await Binary.run("merge", "\(folder.path)/a.json")
        #expect(result.status == 0)
        #expect(result.errors.contains("fewer failures in detail than wanted"))
    }

    private func sweep(_ server: EmulatorServer, output: String, _ words: String...) async throws -> Binary.Result {
        let common = ["sweep", "--region", regions.joined(separator: ","), "--limit", "15", "-o", output]
        return try await Binary(common + words, environment: environment(server)).result()
    }

    private func report(_ folder: ScratchFolder, _ name: String) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(folder.read(name).utf8))
        return try #require(object as? [String: Any])
    }

    /// The coverage, with problems in an order of their own: they are listed as they come.
    private func coverage(_ report: [String: Any]) throws -> String {
        var coverage = try #require(report["coverage"] as? [String: Any])
        let problems = try #require(coverage["problems"] as? [Any])
        coverage["problems"] = try problems.map(text).sorted()
        return try text(coverage)
    }

    /// What does not depend on the time that stages took.
    private func stages(_ report: [String: Any]) throws -> [String] {
        try #require(report["stages"] as? [[String: Any]]).map { stage in
            try ["name", "in", "out", "failed"].map { try text(stage[$0]) }.joined(separator: " ")
        }
    }

    private func text(_ value: Any?) throws -> String {
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .fragmentsAllowed]
        return String(
            decoding: try JSONSerialization.data(withJSONObject: value ?? NSNull(), options: options),
            as: UTF8.self
        )
    }
}
