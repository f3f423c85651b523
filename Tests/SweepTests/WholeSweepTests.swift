import Emulator
import Testing

/// Sweeps of an emulated estate through the real program, compared with what is known of the estate.
@Suite(.serialized) struct WholeSweepTests {
    @Test func findsEveryFailureOfTheEstateWithItsBucket() async throws {
        let estate = Estate(EstateShape(regions: ["us-east-1", "eu-west-1"], clusters: 30, stoppedTasks: 25))
        let expectation = estate.expectation
        let (result, report) = try await sweep(estate, "--region", "us-east-1,eu-west-1", "--limit", "0")
        #expect(result.status == 0, "\(result.errors)")
        #expect(report.coverage.complete)
        #expect(report.coverage.clusters == zeros("vanished", adding: ["swept": 60, "total": 60]))
        #expect(report.coverage.regions == zeros("notEnabled", adding: ["swept": 2, "total": 2]))
        #expect(report.coverage.accounts == zeros("suspended", adding: ["swept": 1, "total": 1]))
        #expect(
            report.coverage.tasks == [
                "listed": expectation.listed, "described": expectation.described, "missing": 0,
                "benign": expectation.benign, "failed": expectation.failing, "excluded": 0, "refused": 0,
            ]
        )
        for failure in report.failures {
            let truth = try #require(estate.truth(ofTask: failure.taskArn))
            #expect(failure.bucket == truth.label.rawValue, "\(failure.taskArn): \(truth.cause)")
        }
        #expect(Set(report.failures.map(\.taskArn)).count == expectation.failing)
        var counts: [String: [String: Int]] = [:]
        for group in report.groups { counts[group.service, default: [:]][group.bucket, default: 0] += group.count }
        let expected = expectation.failures.mapValues { labels in
            Dictionary(uniqueKeysWithValues: labels.map { ($0.key.rawValue, $0.value) })
        }
        #expect(counts == expected)
    }

    @Test func benignTasksAreShownWhereTheyAreAskedFor() async throws {
        let estate = Estate(EstateShape(clusters: 10, stoppedTasks: 25))
        let expectation = estate.expectation
        let (result, report) = try await sweep(estate, "--include-benign", "--limit", "0")
        #expect(result.status == 0, "\(result.errors)")
        let benign = report.failures.filter { $0.bucket == "BENIGN" }
        #expect(benign.count == expectation.benign && expectation.benign > 0)
        #expect(benign.allSatisfy { estate.truth(ofTask: $0.taskArn)?.label == .benign })
        #expect(report.failures.count == expectation.failing + expectation.benign)
        #expect(report.groups.filter { $0.bucket == "BENIGN" }.reduce(0) { $0 + $1.count } == expectation.benign)
        #expect(report.coverage.tasks["failed"] == expectation.failing)
    }

    @Test(arguments: [["--tasks", "0"], ["--clusters", "0"], ["--service", "nobody's"]])
    func anEstateWithoutFailuresIsReportedAsSuch(options: [String]) async throws {
        let size = ["--accounts", "1", "--regions", "us-east-1", "--clusters", "3", "--tasks", "3"]
        let result = try await Binary(["demo"] + size + options).result()
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.hasPrefix("No failures"))
    }

    @Test func theStagesAddUp() async throws {
        let (_, report) = try await sweep(Estate(EstateShape(clusters: 20, stoppedTasks: 110)))
        let stages = Dictionary(uniqueKeysWithValues: report.stages.map { ($0.name, $0) })
        #expect(
            report.stages.map(\.name).starts(with: [
                "bases", "accounts", "regions", "clusters", "list", "chunk", "describe",
            ])
        )
        #expect(stages["clusters"]?.out == 20)
        #expect(stages["list"]?.out == 2200)
        #expect(stages["chunk"]?.out == 40)
        #expect(stages["describe"]?.out == 2200)
        #expect(stages["classify"]?.in == stages["filter"]?.out)
        #expect(stages["report"]?.in == report.coverage.tasks["failed"])
        #expect(report.bottleneck != nil)
    }

    @Test func keepsTheMostRecentInDetailAndGroupsAll() async throws {
        let (_, report) = try await sweep(Estate(EstateShape(clusters: 10, stoppedTasks: 50)), "--limit", "7")
        #expect(report.failures.count == 7)
        let times = report.failures.compactMap(\.stoppedAt)
        #expect(times == times.sorted(by: >))
        #expect(report.groups.reduce(0) { $0 + $1.count } == report.coverage.tasks["failed"])
    }

    @Test func followsShortPagesAndStaysWithinAHundredACall() async throws {
        let configuration = EmulatorConfiguration(pageSize: 7)
        let estate = Estate(EstateShape(clusters: 3, stoppedTasks: 250, runningTasks: 3))
        try await EmulatorServer.withServer(configuration, serving: estate) { server in
            let result = try await Binary.run("sweep", "-o", "json", environment: environment(server))
            let report = try SweepResult(result.output)
            #expect(report.coverage.tasks["described"] == 750)
            #expect(report.coverage.complete)
            #expect(server.statistics.calls["DescribeTasks"] == 9)
            #expect(server.statistics.calls["ListTasks"] == 3 * 36)
        }
    }

    @Test func onlyWhatWasAskedForIsSwept() async throws {
        let estate = Estate(EstateShape(clusters: 12, stoppedTasks: 20))
        let (_, all) = try await sweep(estate)
        let group = try #require(all.groups.first)
        let cluster = try #require(group.clusters.first)
        let (_, report) = try await sweep(
            estate,
            "--service",
            group.service,
            "--cluster",
            String(cluster.split(separator: "/")[1].dropLast()) + "?"
        )
        #expect(Set(report.groups.map(\.service)) == [group.service])
        #expect(Set(report.groups.flatMap(\.clusters)).contains(cluster))
        let swept = try #require(report.coverage.clusters["swept"])
        #expect(swept > 0 && swept < 12)
    }

    @Test func aClusterThatIsDeniedIsReportedAndCostsNoOther() async throws {
        let estate = Estate(EstateShape(clusters: 9, stoppedTasks: 30))
        let names = try await clusterNames(estate)
        let faults = Faults(deniedClusters: [names[4]])
        let (result, report) = try await sweep(estate, faults: faults)
        let expectation = estate.expectation(under: faults)
        #expect(result.status == 3)
        #expect(!report.coverage.complete)
        #expect(report.coverage.clusters["denied"] == 1)
        #expect(report.coverage.clusters["swept"] == 8)
        #expect(report.coverage.problems.map(\.operation) == ["ListTasks"])
        #expect(report.coverage.problems.map(\.code) == ["AccessDeniedException"])
        #expect(report.coverage.tasks["failed"] == expectation.failing)
        #expect(report.coverage.tasks["benign"] == expectation.benign)
    }

    @Test func whenNothingCanBeSweptTheStatusSaysSo() async throws {
        let estate = Estate(EstateShape(clusters: 3))
        let (denied, _) = try await sweep(estate, faults: Faults(deniedShare: 1))
        #expect(denied.status == 1)
        // The port belonged to an emulator that has ended.
        let server = try await EmulatorServer.withServer(serving: estate) { $0 }
        let gone = try await Binary.run(
            "-o",
            "json",
            environment: environment(server).merging(["AWS_MAX_ATTEMPTS": "1"]) { $1 }
        )
        #expect(gone.status == 1)
        #expect(try SweepResult(gone.output).coverage.regions["unreachable"] == 1)
    }

    @Test func anEstateWithoutTasksGetsAShortSentence() async throws {
        for shape in [EstateShape(clusters: 0), EstateShape(clusters: 4, stoppedTasks: 0)] {
            try await EmulatorServer.withServer(serving: Estate(shape)) { server in
                for format in ["stdout", "markdown"] {
                    let result = try await Binary.run("-o", format, environment: environment(server))
                    #expect(result.status == 0)
                    #expect(result.output.hasPrefix("No failures"))
                    #expect(result.output.split(separator: "\n").count <= 4)
                    #expect(result.errors.isEmpty)
                }
            }
        }
    }

    @Test func callsThatFailAreRepeated() async throws {
        let estate = Estate(EstateShape(clusters: 40, stoppedTasks: 5))
        let configuration = EmulatorConfiguration(faults: Faults([FaultRule(.serverError, share: 0.15)]))
        try await EmulatorServer.withServer(configuration, serving: estate) { server in
            // Ten attempts: that every seventh call fails so often in a row does not happen.
            let variables = environment(server).merging(["AWS_MAX_ATTEMPTS": "10"]) { $1 }
            let result = try await Binary.run("-o", "json", environment: variables)
            let report = try SweepResult(result.output)
            #expect(result.status == 0, "\(report.coverage.problems)")
            #expect(report.coverage.tasks["described"] == 200)
            #expect(report.coverage.calls["total"] == server.statistics.totalCalls)
            #expect(server.statistics.faulty > 5)
            #expect(report.coverage.calls["retried"] == server.statistics.faulty)
        }
    }

    @Test func everyFaultOfTheNetworkAndTheClockLeavesTheResultExact() async throws {
        let estate = Estate(EstateShape(clusters: 40, stoppedTasks: 20))
        var faults = Faults(
            [.throttle, .serverError, .reset, .truncated, .slow].map { FaultRule($0, share: 0.04) },
            clockSkew: .seconds(600)
        )
        faults.slowness = .milliseconds(100)
        let configuration = EmulatorConfiguration(faults: faults)
        let expectation = estate.expectation
        try await EmulatorServer.withServer(configuration, serving: estate) { server in
            let variables = environment(server).merging(["AWS_MAX_ATTEMPTS": "10"]) { $1 }
            let result = try await Binary.run("-o", "json", environment: variables)
            let report = try SweepResult(result.output)
            #expect(result.status == 0, "\(report.coverage.problems)")
            #expect(report.coverage.complete)
            #expect(report.coverage.clusters["swept"] == 40)
            #expect(report.coverage.tasks["described"] == expectation.described)
            #expect(report.coverage.tasks["failed"] == expectation.failing)
            #expect(server.statistics.faulty > 10)
        }
    }

    @Test func noClusterIsLostWhereOthersHaveUsedTheQuotasUp() async throws {
        let estate = Estate(EstateShape(clusters: 12, stoppedTasks: 5))
        try await EmulatorServer.withServer(EmulatorConfiguration(quotas: .drained), serving: estate) { server in
            let result = try await Binary.run("-o", "json", environment: environment(server))
            let report = try SweepResult(result.output)
            #expect(result.status == 0, "\(report.coverage.problems)")
            #expect(report.coverage.tasks["described"] == 60)
            #expect(report.coverage.calls["throttled"] == server.statistics.throttled)
            #expect(server.statistics.throttled > 0)
        }
    }

    @Test func noClusterIsLostToTheDocumentedQuotas() async throws {
        let estate = Estate(EstateShape(clusters: 80, stoppedTasks: 5))
        let configuration = EmulatorConfiguration(quotas: .documented)
        try await EmulatorServer.withServer(configuration, serving: estate) { server in
            let result = try await Binary.run("-o", "json", "--quota-share", "1", environment: environment(server))
            let report = try SweepResult(result.output)
            #expect(result.status == 0, "\(report.coverage.problems)")
            #expect(report.coverage.tasks["described"] == 400)
            #expect(server.statistics.throttled == 0)
        }
    }

    @Test func theDemoNeedsNoKeysAndSweepsHundredsOfClusters() async throws {
        let result = try await Binary.run("demo", "--latency", "1ms", "-o", "json", "-o", "stdout")
        #expect(result.status == 0, "\(result.errors)")
        let lines = result.output.split(separator: "\n", maxSplits: 1)
        #expect(try SweepResult(String(lines[0])).coverage.clusters["swept"] == 300)
        for name in ["etl-batch-fn", "reprocess-worker", "image-thumbnailer", "auth-token-rotator", "analytics-ingest"]
        {
            #expect(lines[1].contains(name))
        }
    }

    @Test func severalReportsAreWrittenAtOnce() async throws {
        let folder = try ScratchFolder()
        try await EmulatorServer.withServer(serving: Estate(EstateShape(clusters: 4))) { server in
            let result = try await Binary.run(
                "-o",
                "stdout",
                "-o",
                "markdown=\(folder.path)/a.md",
                "-o",
                "\(folder.path)/b.json",
                "-o",
                "ndjson=\(folder.path)/c.ndjson",
                environment: environment(server)
            )
            #expect(result.status == 0, "\(result.errors)")
            #expect(result.output.contains("clusters"))
            #expect(try folder.read("a.md").contains("| service | bucket | count |"))
            let report = try SweepResult(folder.read("b.json"))
            let lines = try folder.read("c.ndjson").split(separator: "\n")
            #expect(lines.count == report.coverage.tasks["failed"])
        }
    }

    private func sweep(
        _ estate: Estate,
        faults: Faults = .none,
        _ words: String...
    ) async throws -> (result: Binary.Result, report: SweepResult) {
        try await EmulatorServer.withServer(EmulatorConfiguration(faults: faults), serving: estate) { server in
            let binary = try Binary(["sweep", "-o", "json"] + words, environment: environment(server))
            let result = try await binary.result()
            return (result, try SweepResult(result.output))
        }
    }

    private func zeros(_ last: String, adding others: [String: Int]) -> [String: Int] {
        var counts = ["swept": 0, "denied": 0, "unreachable": 0, "gaveUp": 0, last: 0]
        counts.merge(others) { $1 }
        return counts
    }

    private func clusterNames(_ estate: Estate) async throws -> [String] {
        let (_, report) = try await sweep(estate, faults: Faults(deniedShare: 1))
        return report.coverage.problems.compactMap { $0.cluster?.split(separator: "/").last.map(String.init) }.sorted()
    }
}
