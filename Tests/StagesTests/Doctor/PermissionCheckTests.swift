import AWS
import HTTP
import Testing

@testable import Stages

@Suite struct PermissionCheckTests {
    private static let denied = Result<HTTPResponse, HTTPError>.status(
        400,
        #"{"__type":"AccessDeniedException","message":"no"}"#
    )
    private static let clusters = Result<HTTPResponse, HTTPError>.status(
        200,
        #"{"clusterArns":["arn:aws:ecs:us-east-1:111122223333:cluster/web"]}"#
    )
    private static let noCluster = Result<HTTPResponse, HTTPError>.status(
        400,
        #"{"__type":"ClusterNotFoundException","message":"Cluster not found."}"#
    )
    private static let noDefinition = Result<HTTPResponse, HTTPError>.status(
        400,
        #"{"__type":"ClientException","message":"Unable to describe task definition."}"#
    )

    private func check(
        _ transport: StubTransport,
        clusters: [String] = [],
        readsLogs: Bool = false
    ) async throws -> (findings: [Finding], canBeSwept: Bool) {
        let region = try Region("us-east-1")
        let client = AWSClient(
            service: .ecs,
            region: region,
            endpoint: Endpoint(.ecs, in: region),
            credentials: nil,
            transport: transport
        )
        return await PermissionCheck(
            client: ECSClient(client),
            logs: readsLogs
                ? LogsClient(
                    AWSClient(
                        service: .logs,
                        region: region,
                        endpoint: Endpoint(.logs, in: region),
                        credentials: nil,
                        transport: transport
                    )
                ) : nil,
            subject: "here",
            clusters: NameFilter(clusters),
            namesClusters: !clusters.isEmpty
        ).findings()
    }

    @Test func whatIsNotThereIsAllowed() async throws {
        let transport = StubTransport(
            .status(200, #"{"clusterArns":[]}"#),
            Self.noCluster,
            Self.noCluster,
            Self.noDefinition
        )
        let (findings, canBeSwept) = try await check(transport)
        #expect(canBeSwept)
        #expect(findings.map(\.state) == [.ok])
        #expect(transport.requests.count == 4, "one call of each kind")
    }

    @Test(arguments: [
        ("ResourceNotFoundException", [Finding.State.ok]), ("AccessDeniedException", [.ok, .failure]),
    ])
    func logsAreTriedWhereTheyAreAskedFor(_ code: String, _ states: [Finding.State]) async throws {
        let transport = StubTransport(
            .status(200, #"{"clusterArns":[]}"#),
            Self.noCluster,
            Self.noCluster,
            Self.noDefinition,
            .status(400, #"{"__type":"\#(code)","message":"no"}"#)
        )
        let (findings, canBeSwept) = try await check(transport, readsLogs: true)
        #expect(findings.map(\.state) == states)
        #expect(canBeSwept, "a sweep does without logs")
        #expect(findings.last?.message.contains("logs:GetLogEvents") == true)
    }

    @Test func aRefusalIsAFindingOfItsOwn() async throws {
        let missing = #"{"tasks":[],"failures":[{"arn":"a","reason":"MISSING"}]}"#
        let transport = StubTransport(Self.clusters, Self.denied, .status(200, missing), Self.denied)
        let (findings, canBeSwept) = try await check(transport)
        #expect(!canBeSwept)
        #expect(findings.map(\.state) == [.ok, .failure, .failure])
        #expect(findings[1].message.hasPrefix("ecs:ListTasks"))
        #expect(findings[2].message.hasPrefix("ecs:DescribeTaskDefinition"))
    }

    @Test func onlyClustersThatAreWantedAreTried() async throws {
        let transport = StubTransport(Self.clusters, Self.noDefinition)
        let (findings, canBeSwept) = try await check(transport, clusters: ["prod-*"])
        #expect(canBeSwept)
        #expect(findings.map(\.state) == [.ok, .warning])
        #expect(transport.requests.count == 2, "the policy may know no other cluster than those that are wanted")
    }
}
