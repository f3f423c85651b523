import AWS
import HTTP
import Testing

@testable import Stages

@Suite struct ListClustersTests {
    @Test func aListedRegionThatDoesNotKnowTheKeysIsLost() async throws {
        let listing = Result<HTTPResponse, HTTPError>.status(
            200,
            #"{"Regions":[{"RegionName":"eu-west-1","RegionOptStatus":"ENABLED_BY_DEFAULT"}]}"#
        )
        let transport = StubTransport(.callerIdentity, listing, .unknownKeys)
        let coverage = try await EstateBase.stub(regions: .all, transport).coverage()
        #expect(coverage.regions[.denied] == 1)
        #expect(coverage.problems.map(\.code) == ["UnrecognizedClientException"])
        #expect(coverage.problems.map(\.region) == ["eu-west-1"])
        #expect(!coverage.isComplete)
        #expect(transport.requests.count == 3)
    }

    @Test(arguments: [
        (Result<HTTPResponse, HTTPError>.callerIdentity, Coverage.State.notEnabled),
        (.formError(403, "AccessDenied"), .notEnabled), (.formError(403, "InvalidClientTokenId"), .denied),
    ])
    func aNamedRegionIsNotEnabledOnlyWhereTheKeysStillWork(
        answer: Result<HTTPResponse, HTTPError>,
        expected: Coverage.State
    ) async throws {
        let transport = StubTransport(sts: [.callerIdentity, answer], ecs: [.unknownKeys])
        let region = try Region("me-south-1")
        let coverage = try await EstateBase.stub(regions: .named([region]), transport).coverage()
        #expect(coverage.regions[expected] == 1)
        #expect(coverage.regions.total == 1)
        #expect(coverage.isComplete == (expected == .notEnabled))
        #expect(coverage.problems.count == (expected == .notEnabled ? 0 : 1))
        #expect(transport.requests.count == 3)
    }

    @Test func aRegionThatHasAnsweredIsEnabled() async throws {
        let page = Result<HTTPResponse, HTTPError>.status(200, #"{"clusterArns":[],"nextToken":"more"}"#)
        let transport = StubTransport(sts: [.callerIdentity], ecs: [page, .unknownKeys])
        let region = try Region("eu-west-1")
        let coverage = try await EstateBase.stub(regions: .named([region]), transport).coverage()
        #expect(coverage.regions[.denied] == 1)
        #expect(!coverage.isComplete)
    }
}
