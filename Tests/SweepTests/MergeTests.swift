import Emulator
import Foundation
import Testing

/// Sweeps of shards and the merge of their reports, through the real program.
@Suite(.serialized) struct MergeTests {
    private static let regions = ["us-east-1", "us-east-2", "us-west-1", "us-west-2", "eu-west-1", "eu-west-2"]

    private static let accounts = EstateShape.accountIDs(4)

    /// By how much the estate is smaller where a sanitizer slows both sides down: a sweep that has no time left for
    /// evidence says so, and differs.
    #if THREAD_SANITIZER || ADDRESS_SANITIZER
        private static let reduction = 4
    #else
        private static let reduction = 1
    #endif

    @Test(arguments: [
        (accounts: 1, clusters: 12, words: ["--region", regions.joined(separator: ",")]),
        (accounts: 4, clusters: 4, words: ["--organization", "--role", "ecs-reader", "--region", "all"]),
        (
            accounts: 4, clusters: 4,
            words: ["--account", accounts.joined(separator: ","), "--role", "r", "--region", "us-east-1,eu-west-1"]
        ),
    ])
    func shardsOneToEightMergedEqualTheUnshardedReport(accounts: Int, clusters: Int, words: [String]) async throws {
        let folder = try ScratchFolder()
        var shape = EstateShape(
            accounts: EstateShape.accountIDs(accounts),
            regions: Self.regions,
            clusters: max(2, clusters / Self.reduction),
            stoppedTasks: 25
        )
        if accounts > 1 {
            shape.suspendedAccounts = [Self.accounts[1]]
            shape.deniedAccounts = [Self.accounts[2]]
        }
        let estate = Estate(shape)
        let configuration = EmulatorConfiguration(faults: Faults(deniedClusters: ["payments-*"]))
        try await EmulatorServer.withServer(configuration, serving: estate) { server in
            let whole = try await sweep(server, words, output: "\(folder.path)/whole.json")
            #expect(whole.status == 3, "\(whole.errors)")
            var files: [String] = []
            for index in (1...8).reversed() {
                files.append("\(folder.path)/\(index).json")
                let part = try await sweep(
                    server,
                    words + ["--shard", "\(index)/8"],
                    output: "\(folder.path)/\(index).json"
                )
                #expect([0, 1, 3].contains(part.status), "\(part.errors)")
            }
            let merged = try await Binary(["merge", "--limit", "15", "-o", "\(folder.path)/merged.json"] + files)
                .result()
            #expect(merged.status == 3, "\(merged.errors)")
            #expect(merged.errors.isEmpty)
            let (expected, found) = (try report(folder, "whole.json"), try report(folder, "merged.json"))
            for key in ["schemaVersion", "tool", "shard", "groups", "failures"] {
                #expect(try text(found[key]) == text(expected[key]), "\(key)")
            }
            let (sum, all) = (try coverage(found), try coverage(expected))
            #expect(sum == all)
            #expect(try stages(found) == stages(expected))
            let sizes = try (1...8).map { try SweepResult(folder.read("\($0).json")).coverage.regions["total"] }
            let size = try SweepResult(folder.read("whole.json")).coverage.regions["total"]
            #expect(sizes.compactMap(\.self).reduce(0, +) == size)
            // Six regions do not fill eight shards: those without any have swept nothing, and all of it.
            if accounts == 1 { #expect(sizes.contains(0)) }
        }
    }

    @Test func aShardWithNothingInItIsDoneAndSaysWhichItIs() async throws {
        let result = try await Binary.run(
            "demo",
            "--accounts",
            "1",
            "--suspended",
            "0",
            "--regions",
            "eu-west-1",
            "--shard",
            "1/8",
            "-o",
            "json"
        )
        #expect(result.status == 0, "\(result.errors)")
        let report = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(try text(report["shard"]) == #"{"count":8,"index":1}"#)
        let table = try await Binary.run(
            "demo",
            "--accounts",
            "1",
            "--suspended",
            "0",
            "--regions",
            "eu-west-1",
            "--shard",
            "1/8"
        )
        #expect(table.output.contains("Shard 1 of 8 of the estate"))
    }

    @Test func aSchedulersVariablesAreSaidAndMayBeOverruled() async throws {
        let variables = ["AWS_BATCH_JOB_ARRAY_INDEX": "1", "AWS_BATCH_JOB_ARRAY_SIZE": "8"]
        let words = [
            "demo", "--accounts", "1", "--suspended", "0", "--regions", "eu-west-1", "--clusters", "2", "-o", "json",
        ]
        let assigned = try await Binary(words, environment: variables).result()
        #expect(assigned.errors == "ecs-sweep: sweeping shard 2/8, as AWS Batch assigns it (--shard none sweeps all)\n")
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

    @Test func whatClassifyReadCanBeMerged() async throws {
        let folder = try ScratchFolder()
        let task =
            #"{"taskArn":"a","group":"service:api","stopCode":"EssentialContainerExited","containers":[{"exitCode":3}]}"#
        for (name, input) in ["good": task, "part": task + "\n{\"no\":\"task\"}", "none": "{\"no\":\"task\"}"] {
            let words = ["classify", "-", "-o", "json=\(folder.path)/\(name).json"]
            _ = try await Binary(words, input: input).result()
        }
        for (name, status) in ["good": Int32(0), "part": 3, "none": 1] {
            let result = try await Binary.run("merge", "\(folder.path)/\(name).json", "-o", "json")
            #expect(result.status == status, "\(name): \(result.errors)")
        }
    }

    @Test func anOutputThatCannotBeWrittenCostsNoOther() async throws {
        let folder = try ScratchFolder()
        _ = try await Binary.run("demo", "--clusters", "3", "-o", "\(folder.path)/a.json")
        let words = ["merge", "\(folder.path)/a.json", "-o", "\(folder.path)/none/b.md"]
        #expect(try await Binary(words).result().status == 2)
        let result = try await Binary(words + ["-o", "csv"]).result()
        #expect(result.status == 3)
        #expect(result.errors.contains("Create the folder \(folder.path)/none first."))
        #expect(result.output.hasPrefix("owner,"))
    }

    @Test func detailsThatTheReportsDoNotHaveAreSaidToBeMissing() async throws {
        let folder = try ScratchFolder()
        _ = try await Binary(["demo", "--clusters", "3", "--limit", "2", "-o", "\(folder.path)/a.json"]).result()
        let result = try await Binary.run("merge", "\(folder.path)/a.json")
        #expect(result.status == 0)
        #expect(result.errors.contains("fewer failures in detail than wanted"))
    }

    private func sweep(_ server: EmulatorServer, _ words: [String], output: String) async throws -> Binary.Result {
        let common = ["sweep", "--limit", "15", "-o", output]
        return try await Binary(common + words, environment: environment(server)).result()
    }

    private func report(_ folder: ScratchFolder, _ name: String) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(folder.read(name).utf8))
        return try #require(object as? [String: Any])
    }

    /// The coverage but for its calls, with problems in an order of their own: they are listed as they come.
    private func coverage(_ report: [String: Any]) throws -> String {
        var coverage = try #require(report["coverage"] as? [String: Any])
        let problems = try #require(coverage["problems"] as? [Any])
        coverage["problems"] = try problems.map(text).sorted()
        // Every shard asks whose the keys are, and which accounts there are.
        coverage["calls"] = nil
        return try text(coverage)
    }

    /// What does not depend on the time that stages took, of the stages that come after a shard knows what is its own.
    private func stages(_ report: [String: Any]) throws -> [String] {
        let all = try #require(report["stages"] as? [[String: Any]])
        return try all.drop { $0["name"] as? String != "clusters" }.map { stage in
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
