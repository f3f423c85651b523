import Emulator
import Testing

/// Lists whose tokens lead on and on, or twice to the same page, through the real program.
@Suite(.serialized) struct EndlessListTests {
    private static let estate = Estate(EstateShape(regions: ["us-east-1", "eu-west-1"], clusters: 2, stoppedTasks: 20))

    private func sweep(_ rule: FaultRule) async throws -> (status: Int32, report: SweepResult, calls: [String: Int]) {
        let configuration = EmulatorConfiguration(faults: Faults([rule]), pageSize: 10)
        return try await EmulatorServer.withServer(configuration, serving: Self.estate) { server in
            let words = ["--region", "us-east-1,eu-west-1", "--quota-share", "unlimited", "-o", "json"]
            let result = try await Binary(words, environment: environment(server)).result()
            return (result.status, try SweepResult(result.output), server.statistics.calls)
        }
    }

    @Test func aListThatNeverEndsIsGivenUp() async throws {
        let scope = FaultScope(operation: "ListTasks", region: "eu-west-1", cluster: "media-prod")
        let (status, report, calls) = try await sweep(FaultRule(.circlingPages, scope))
        #expect(status == 3)
        let problem = try #require(report.coverage.problems.first)
        #expect(report.coverage.problems.count == 1)
        #expect(problem.code == "EndlessList" && problem.operation == "ListTasks" && problem.region == "eu-west-1")
        let words = "ListTasks in eu-west-1 did not end: 300 pages in a row brought nothing new."
        #expect(problem.message.hasPrefix(words))
        #expect(report.coverage.clusters["gaveUp"] == 1 && report.coverage.clusters["swept"] == 3)
        // Two pages of each cluster, and of one three hundred more.
        #expect(calls["ListTasks"] == 308)
        #expect(report.coverage.tasks["listed"] == 80, "what came before is swept, once")
    }

    @Test(arguments: ["ListClusters", "ListTasks"])
    func pagesThatComeTwiceCountOnce(_ operation: String) async throws {
        let (status, report, calls) = try await sweep(FaultRule(.repeatedPage, FaultScope(operation: operation)))
        #expect(status == 0)
        #expect(report.coverage.complete && report.coverage.problems.isEmpty)
        #expect(report.coverage.clusters["total"] == 4 && report.coverage.clusters["swept"] == 4)
        #expect(report.coverage.tasks["listed"] == 80 && report.coverage.tasks["described"] == 80)
        #expect(calls["ListClusters"] == (operation == "ListClusters" ? 4 : 2))
        #expect(calls["ListTasks"] == (operation == "ListTasks" ? 16 : 8))
    }
}
