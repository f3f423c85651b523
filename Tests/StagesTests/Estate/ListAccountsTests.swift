import AWS
import HTTP
import Testing

@testable import Stages

@Suite struct ListAccountsTests {
    private func listed() throws -> AccountSelection {
        .listed(
            try ["111122223333", "123456789012"].map { try #require(AccountID($0)) },
            try AccountRole(name: "ecs-reader")
        )
    }

    @Test func theListedAccountsOfABaseWithoutKeysAreLost() async throws {
        let regions = RegionSelection.named(try [Region("eu-west-1"), Region("us-east-1")])
        let transport = StubTransport(.formError(403, "ExpiredToken"), .formError(403, "ExpiredToken"))
        let coverage = try await EstateBase.stub(accounts: listed(), regions: regions, transport).coverage()
        #expect(coverage.accountEndings.map(\.account) == ["111122223333", "123456789012"])
        #expect(coverage.accounts[.denied] == 2)
        #expect(coverage.regions[.denied] == 4)
        #expect(Set(coverage.problems.map(\.operation)) == ["GetCallerIdentity"])
        #expect(!coverage.isComplete)
    }

    @Test func withoutNamedRegionsTheAccountsThemselvesAreLost() async throws {
        let transport = StubTransport(.formError(403, "ExpiredToken"), .formError(403, "ExpiredToken"))
        let coverage = try await EstateBase.stub(accounts: listed(), regions: .all, transport).coverage()
        #expect(coverage.accountEndings.map(\.account) == ["111122223333", "123456789012"])
        #expect(coverage.accounts[.denied] == 2)
        #expect(coverage.regions.total == 0)
    }

    @Test func aRegionIsLostInItsShardAlone() async throws {
        let region = try Region("eu-west-1")
        var lost: [String] = []
        for shard in [try Shard("1/2"), try Shard("2/2")] {
            let transport = StubTransport(.formError(403, "ExpiredToken"), .formError(403, "ExpiredToken"))
            let base = try EstateBase.stub(accounts: listed(), regions: .named([region]), transport)
            lost += try await base.coverage(shard: shard).scopes.map(\.account)
        }
        #expect(lost.sorted() == ["111122223333", "123456789012"])
    }
}
