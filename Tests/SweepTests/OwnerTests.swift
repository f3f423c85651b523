import Emulator
import Foundation
import Testing

/// Whose failures are, through the real program.
@Suite(.serialized) struct OwnerTests {
    private struct Report: Decodable {
        struct Group: Decodable {
            var owner: String?
            var channel: String?
            var service: String
            var count: Int
        }
        struct Failure: Decodable {
            var owner: String?
            var service: String
        }
        struct Coverage: Decodable {
            struct Problem: Decodable { var operation: String }
            var complete: Bool
            var problems: [Problem]
        }
        var groups: [Group]
        var failures: [Failure]
        var coverage: Coverage

        init(_ text: String) throws {
            self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
        }
    }

    private static func task(_ id: String, _ service: String, _ tags: [String: String] = [:], exit: Int = 1)
        -> EmulatedTask
    {
        var task = EmulatedTask(
            id: id,
            taskDefinition: "web:1",
            containers: [EmulatedContainer(name: "app", exitCode: exit)]
        )
        task.group = "service:\(service)"
        task.stopCode = "EssentialContainerExited"
        task.stoppedReason = "Essential container in task exited"
        task.stoppedAt = -60
        task.tags = tags
        return task
    }

    private static let cluster = EmulatedCluster(
        name: "shop",
        tasks: [
            task("a1", "cart"), task("a2", "cart"), task("b1", "tagged", ["team": "own"]), task("c1", "gone"),
            task("d1", "healthy", exit: 0), task("e1", "other-case"),
        ],
        taskDefinitions: [
            EmulatedTaskDefinition(family: "web", containers: [.init(name: "app")])
        ],
        services: [
            EmulatedService(name: "cart", tags: ["team": "shop"]), EmulatedService(name: "healthy"),
            EmulatedService(name: "tagged", tags: ["team": "service's"]),
            EmulatedService(name: "other-case", tags: ["Team": "x"]),
        ]
    )

    @Test func theTaskIsAskedBeforeItsServiceAndOnlyWhatFailedAtAll() async throws {
        try await EmulatorServer.withServer(serving: Estate(clusters: [Self.cluster])) { server in
            let words = ["sweep", "-o", "json", "--owner-tag", "team"]
            let result = try await Binary(words, environment: environment(server)).result()
            #expect(result.status == 0, "\(result.errors)")
            let report = try Report(result.output)
            #expect(report.groups.map(\.owner) == ["shop", "own", nil, nil])
            #expect(report.groups.map(\.count) == [2, 1, 1, 1])
            #expect(Set(report.failures.filter { $0.owner == "shop" }.map(\.service)) == ["cart"])
            #expect(report.coverage.problems.isEmpty)
            #expect(server.statistics.calls["DescribeServices"] == 1)
        }
    }

    @Test func nothingIsAskedForUnlessItIsWanted() async throws {
        try await EmulatorServer.withServer(serving: Estate(clusters: [Self.cluster])) { server in
            let result = try await Binary(["sweep", "-o", "json"], environment: environment(server)).result()
            #expect(try Report(result.output).groups.allSatisfy { $0.owner == nil })
            #expect(server.statistics.calls["DescribeServices"] == nil)
        }
    }

    @Test func aRefusalCostsTheOwnerAndNoVerdict() async throws {
        var account = EmulatedAccount(
            id: "111122223333",
            regions: [EmulatedRegion(name: "us-east-1", clusters: [Self.cluster])]
        )
        account.deniedActions = ["ecs:DescribeServices"]
        try await EmulatorServer.withServer(serving: Estate(accounts: [account])) { server in
            let words = ["sweep", "-o", "json", "--owner-tag", "team"]
            let result = try await Binary(words, environment: environment(server)).result()
            #expect(result.status == 0, "\(result.errors)")
            let report = try Report(result.output)
            #expect(report.groups.reduce(0) { $0 + $1.count } == 5)
            #expect(report.groups.compactMap(\.owner) == ["own"])
            #expect(report.coverage.complete)
            #expect(report.coverage.problems.map(\.operation) == ["DescribeServices"])
            let doctor = try await Binary(["doctor", "--owner-tag", "team"], environment: environment(server)).result()
            #expect(doctor.output.contains("ecs:DescribeServices"))
            #expect(doctor.status == 3)
        }
    }

    @Test func theExampleOfTheReadmeNamesOwnersAndChannels() async throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
        let example = try #require(
            readme.split(separator: "```json\n").first { $0.hasPrefix("{\n  \"owners\"") }?.components(
                separatedBy: "```"
            ).first
        )
        let folder = try ScratchFolder()
        let file = try folder.write("owners.json", example)
        func task(_ service: String, in cluster: String, _ account: String) -> String {
            "{\"taskArn\":\"\(service)\",\"clusterArn\":\"arn:aws:ecs:eu-west-1:\(account):cluster/\(cluster)\","
                + "\"group\":\"service:\(service)\",\"containers\":[{\"name\":\"app\",\"exitCode\":1}],"
                + "\"tags\":[{\"key\":\"team\",\"value\":\"tagged\"}]}\n"
        }
        let tasks =
            task("checkout-api", in: "prod", "123456789012") + task("load", in: "data-prod", "111122223333")
            + task("web", in: "prod", "123456789012")
        let words = ["classify", "-", "--owners", file, "--owner-tag", "team", "-o", "json"]
        let result = try await Binary(words, input: tasks).result()
        #expect(result.status == 0, "\(result.errors)")
        let report = try Report(result.output)
        #expect(report.groups.map(\.owner) == ["data", "shop", "tagged"])
        #expect(report.groups.map(\.channel) == [nil, "#shop-alerts", nil])
        let merged = try await Binary(["merge", "-", "-o", "json"], input: result.output).result()
        #expect(try Report(merged.output).groups.map(\.channel) == [nil, "#shop-alerts", nil], "\(merged.errors)")
        #expect(try Report(merged.output).failures.compactMap(\.owner).count == 3)
    }

    @Test func everyMistakeOfAFileIsALineAndWrongUsage() async throws {
        let folder = try ScratchFolder()
        let file = try folder.write("owners.json", "{\"owners\":[{\"ownr\":\"a\"},\n{\"owner\":\"a\",\"service\":1}]}")
        let result = try await Binary(["demo", "--owners", file]).result()
        #expect(result.status == 2)
        #expect(result.errors.contains("line 1, owners[0].ownr: there is no such key; did you mean \"owner\"?\n"))
        #expect(result.errors.contains("line 2, owners[1].service: "))
    }
}
