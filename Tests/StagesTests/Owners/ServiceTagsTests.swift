import AWS
import HTTP
import Testing

@testable import Stages

struct ServiceTagsTests {
    private let cluster = Cluster(arn: "arn:aws:ecs:us-east-1:111122223333:cluster/shop")

    private func tags(_ transport: StubTransport) throws -> ServiceTags {
        let region = try Region("us-east-1")
        return ServiceTags(
            ECSClient(
                AWSClient(
                    service: .ecs,
                    region: region,
                    endpoint: Endpoint(.ecs, in: region),
                    credentials: nil,
                    transport: transport
                )
            )
        )
    }

    private func answer(_ names: some Sequence<String>, failures: String = "") -> Result<HTTPResponse, HTTPError> {
        let services = names.map { #"{"serviceName":"\#($0)","tags":[{"key":"team","value":"of-\#($0)"}]}"# }
        return .status(200, #"{"services":[\#(services.joined(separator: ","))],"failures":[\#(failures)]}"#)
    }

    @Test func tenServicesAreOneCallAndEachIsAskedForOnce() async throws {
        let names = (10..<22).map { "s\($0)" }
        let transport = StubTransport(answer(names.prefix(10)), answer(names.suffix(2)))
        let tags = try tags(transport)
        let ledger = CoverageLedger()
        try await tags.fetch(Set(names), in: cluster, ledger: ledger)
        try await tags.fetch(Set(names), in: cluster, ledger: ledger)
        let first = tags.known(of: "s10", in: cluster)
        #expect(first == [ECSTag(key: "team", value: "of-s10")])
        #expect(transport.requests.count == 2)
        let body = String(decoding: transport.requests[1].body, as: UTF8.self)
        #expect(body == #"{"cluster":"\#(cluster.arn)","include":["TAGS"],"services":["s20","s21"]}"#)
    }

    @Test func aServiceThatIsGoneIsNoProblem() async throws {
        let transport = StubTransport(answer([], failures: #"{"arn":"a","reason":"MISSING"}"#))
        let ledger = CoverageLedger()
        let tags = try tags(transport)
        try await tags.fetch(["gone"], in: cluster, ledger: ledger)
        #expect(tags.known(of: "gone", in: cluster).isEmpty)
        #expect(ledger.coverage(calls: .init(), ranToEnd: true).problems.isEmpty)
    }

    @Test func aRefusalIsOneProblemHoweverManyAsk() async throws {
        let transport = StubTransport(.status(400, #"{"__type":"AccessDeniedException","message":"no"}"#))
        let tags = try tags(transport)
        let ledger = CoverageLedger()
        try await tags.fetch(["a", "b"], in: cluster, ledger: ledger)
        #expect(tags.known(of: "a", in: cluster).isEmpty)
        #expect(tags.known(of: "b", in: cluster).isEmpty)
        let problems = ledger.coverage(calls: .init(), ranToEnd: true).problems
        #expect(problems.map(\.operation) == ["DescribeServices"])
        #expect(problems.map(\.code) == ["AccessDeniedException"])
        #expect(transport.requests.count == 1)
    }

    @Test func anAnswerThatLeavesOneOutIsAProblem() async throws {
        let transport = StubTransport(answer(["a"]))
        let tags = try tags(transport)
        let ledger = CoverageLedger()
        try await tags.fetch(["a", "b"], in: cluster, ledger: ledger)
        #expect(tags.known(of: "a", in: cluster).count == 1)
        #expect(ledger.coverage(calls: .init(), ranToEnd: true).problems.count == 1)
    }
}
