import AWS
import HTTP
import Pipeline
import Testing

@testable import Stages

@Suite struct DescribeTasksTests {
    private static let cluster = Cluster(
        arn: "arn:aws:ecs:eu-west-1:111122223333:cluster/shop",
        region: "eu-west-1",
        account: "111122223333"
    )

    /// Which of two containers failed, only the definition tells.
    private static let undecided = task(
        "undecided",
        #"{"name":"job","exitCode":0},{"name":"worker","exitCode":1}"#
    )
    private static let failed = task("failed", #"{"name":"app","exitCode":1}"#)
    private static let clean = task("clean", #"{"name":"app","exitCode":0}"#)

    private static func task(_ name: String, _ containers: String) -> String {
        #"{"taskArn":"arn:aws:ecs:eu-west-1:111122223333:task/shop/\#(name)","group":"service:\#(name)","#
            + #""lastStatus":"STOPPED","stopCode":"EssentialContainerExited","#
            + #""stoppedReason":"Essential container in task exited","#
            + #""taskDefinitionArn":"arn:aws:ecs:eu-west-1:111122223333:task-definition/\#(name):1","#
            + #""containers":[\#(containers)]}"#
    }

    private static func answer(_ tasks: [String], failures: String = "") -> Result<HTTPResponse, HTTPError> {
        .status(200, #"{"tasks":[\#(tasks.joined(separator: ","))],"failures":[\#(failures)]}"#)
    }

    private static let definition = Result<HTTPResponse, HTTPError>.status(
        200,
        #"{"taskDefinition":{"containerDefinitions":[{"name":"job"},{"name":"worker","essential":false}]}}"#
    )
    private static let services = Result<HTTPResponse, HTTPError>.status(
        200,
        #"{"services":[{"serviceName":"failed","tags":[{"key":"team","value":"shop"}]}],"failures":[]}"#
    )

    /// The names of the tasks that the stage sends on when it is given as many references, one chunk of a cluster.
    private func describe(_ count: Int, _ transport: StubTransport, _ stage: DescribeTasks) async throws -> [String] {
        let region = SweepRegion(name: "eu-west-1", client: try .stub(transport))
        let references = (0..<count).map { number in
            let reference = TaskReference(cluster: Self.cluster, arn: "arn-\(number)", isLast: number == count - 1)
            return Located(value: reference, region: region)
        }
        return try await Pipeline(from: references)
            .chunk(.count(DescribeTasks.limit))
            .through(stage)
            .collect()
            .map { String($0.value.stopped.task.taskArn.split(separator: "/").last ?? "") }
    }

    private func operations(_ transport: StubTransport) -> [String] {
        transport.requests.compactMap { request in
            request.headers.first { $0.name == "X-Amz-Target" }?.value.split(separator: ".").last.map(String.init)
        }
    }

    private func coverage(_ ledger: CoverageLedger) -> Coverage {
        ledger.coverage(calls: .init(), ranToEnd: true)
    }

    @Test("what needs nothing more goes on before what needs its definition")
    func waitsForDefinitions() async throws {
        let transport = StubTransport(Self.answer([Self.undecided, Self.failed]), Self.definition)
        let tasks = try await describe(2, transport, DescribeTasks(ledger: CoverageLedger()))
        #expect(tasks == ["failed", "undecided"])
        #expect(operations(transport) == ["DescribeTasks", "DescribeTaskDefinition"])
    }

    @Test(
        "nothing is fetched for tasks that are left out as benign",
        arguments: [
            (Tally.BenignTasks.leftOut, ["DescribeTasks"]), (.detailed, ["DescribeTasks", "DescribeTaskDefinition"]),
            (.grouped, ["DescribeTasks", "DescribeTaskDefinition"]),
        ]
    )
    func benign(_ policy: Tally.BenignTasks, _ expected: [String]) async throws {
        // Benign whichever of the two is meant, and for another reason.
        let rules = try RulesFile(
            Array(
                #"{"rules":[{"match":{"container":"worker","exitCodes":[1]},"bucket":"BENIGN","cause":"probe"}]}"#.utf8
            ),
            name: "rules.json"
        )
        let transport = StubTransport(Self.answer([Self.undecided]), Self.definition)
        let stage = DescribeTasks(
            rules: RuleClassifier(custom: rules),
            benignTasks: policy,
            // Nor is anybody asked whose such a task is.
            owners: Owners(tag: try OwnerTag("team")),
            ledger: CoverageLedger()
        )
        #expect(try await describe(1, transport, stage) == ["undecided"])
        #expect(operations(transport) == expected)
    }

    @Test("the tags of a service are fetched where one of its tasks may have failed")
    func serviceTags() async throws {
        let owners = Owners(tag: try OwnerTag("team"))
        let transport = StubTransport(Self.answer([Self.clean, Self.failed]), Self.services)
        let stage = DescribeTasks(owners: owners, ledger: CoverageLedger())
        #expect(try await describe(2, transport, stage) == ["clean", "failed"])
        #expect(operations(transport) == ["DescribeTasks", "DescribeServices"])
        let body = String(decoding: transport.requests[1].body, as: UTF8.self)
        #expect(body.hasSuffix(#""services":["failed"]}"#))
    }

    @Test("tasks that are not wanted and such as have expired are counted")
    func counts() async throws {
        let missing = #"{"arn":"arn-2","reason":"MISSING"}"#
        let transport = StubTransport(Self.answer([Self.clean, Self.failed], failures: missing))
        let ledger = CoverageLedger()
        let stage = DescribeTasks(isWanted: { $0.service == "failed" }, ledger: ledger)
        #expect(try await describe(3, transport, stage) == ["failed"])
        let coverage = coverage(ledger)
        #expect(coverage.tasks.described == 2)
        #expect(coverage.tasks.missing == 1)
        #expect(coverage.tasks.excluded == 1)
        #expect(coverage.problems.isEmpty)
    }

    @Test(
        "what is neither a task nor expired is a problem of its cluster",
        arguments: [
            (answer([failed], failures: #"{"arn":"arn-1","reason":"DENIED"}"#), "DENIED", ["failed"]),
            (answer([failed]), "UndecodableAnswer", ["failed"]),
            (.status(400, #"{"__type":"AccessDeniedException","message":"no"}"#), "AccessDeniedException", []),
        ]
    )
    func problems(_ answer: Result<HTTPResponse, HTTPError>, _ code: String, _ tasks: [String]) async throws {
        let ledger = CoverageLedger()
        let described = try await describe(2, StubTransport(answer), DescribeTasks(ledger: ledger))
        #expect(described == tasks)
        let problems = coverage(ledger).problems
        #expect(problems.map(\.operation) == ["DescribeTasks"])
        #expect(problems.map(\.code) == [code])
    }
}
