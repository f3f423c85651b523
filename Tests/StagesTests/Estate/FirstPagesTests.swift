import AWS
import HTTP
import Pipeline
import PipelineTesting
import Testing

@testable import Stages

@Suite(.timeLimit(.minutes(2))) struct FirstPagesTests {
    private static let page = Result<HTTPResponse, HTTPError>.status(
        200,
        #"{"clusterArns":["arn:aws:ecs:eu-west-1:111122223333:cluster/prod"]}"#
    )

    /// Answers STS only after ECS was asked: who waits for the account first would wait for ever.
    private struct AccountLast: HTTPTransport {
        let answers: StubTransport
        let gate = Gate()

        func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
            if request.url.contains("://sts.") {
                do { try await gate.pass() } catch { throw HTTPError(.cancelled, "The test was cancelled.") }
            } else {
                gate.open()
            }
            return try await answers.send(request)
        }
    }

    @Test func clustersAreAskedForBeforeTheAccountIsKnown() async throws {
        let answers = StubTransport(sts: [.callerIdentity], ecs: [Self.page])
        let region = try Region("eu-west-1")
        let coverage = try await EstateBase.stub(regions: .named([region]), AccountLast(answers: answers)).coverage()
        #expect(coverage.clusters.total == 1)
        #expect(coverage.scopes.map(\.account) == ["111122223333"])
        #expect(answers.requests.count == 2)
    }

    @Test func aRegionIsAskedOnceWhoeverComesFirst() async throws {
        let transport = StubTransport(Self.page)
        let region = try Region("eu-west-1")
        let base = try EstateBase.stub(regions: .named([region]), transport)
        let pages = FirstPages(of: base, in: nil)
        let client = ECSClient(
            try base.access.client(.ecs, in: region, of: .unknown(through: "it"), credentials: base.credentials)
        )
        let early = try await pages.page(of: region.name, from: client)
        try await pages.fetch()
        let late = try await pages.page(of: region.name, from: client)
        #expect(early.items == late.items && early.items.count == 1)
        #expect(transport.requests.count == 1)
    }

    /// Two profiles may lead to one account, whose regions are asked once.
    @Test func basesThatMayMeetAskInTurn() async throws {
        let region = try Region("eu-west-1")
        let transport = StubTransport(sts: [.callerIdentity, .callerIdentity], ecs: [Self.page])
        let base = try EstateBase.stub(regions: .named([region]), transport)
        let sweep = Sweep(bases: [base, base], concurrency: 1)
        try await sweep.pipeline(into: [ProbeSink()]).run()
        let lists = transport.requests.filter { request in
            request.headers.contains { $0.value.hasSuffix(".ListClusters") }
        }
        #expect(lists.count == 1)
    }

    /// Of a shard's regions only those are asked that are its own, and these follow from the account.
    @Test func nothingIsAskedWhereTheAccountDecides() async throws {
        let region = try Region("eu-west-1")
        let account = try #require(AccountID("111122223333"))
        let listed = AccountSelection.listed([account], try AccountRole(name: "ecs-reader"))
        let transport = StubTransport()
        try await FirstPages(of: .stub(accounts: listed, regions: .named([region]), transport), in: nil).fetch()
        try await FirstPages(of: .stub(regions: .all, transport), in: nil).fetch()
        try await FirstPages(of: .stub(regions: .named([region]), transport), in: Shard("1/2")).fetch()
        #expect(transport.requests.isEmpty)
    }

    @Test func keysThatAreNoneLoseTheirAccountOnce() async throws {
        let expired = Result<HTTPResponse, HTTPError>.status(400, #"{"__type":"ExpiredTokenException"}"#)
        let transport = StubTransport(
            sts: [.formError(403, "ExpiredToken"), .formError(403, "ExpiredToken")],
            ecs: [expired, expired]
        )
        let region = try Region("eu-west-1")
        let coverage = try await EstateBase.stub(regions: .named([region]), transport).coverage()
        #expect(coverage.accounts[.denied] == 1)
        #expect(coverage.problems.map(\.operation) == ["GetCallerIdentity"])
    }
}
