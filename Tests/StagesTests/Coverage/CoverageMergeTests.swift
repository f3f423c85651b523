import Stages
import Testing

struct CoverageMergeTests {
    @Test func figuresAddUp() {
        var left = part(["1": [("a", .swept)]])
        left.tasks.failed = 1
        left.tasks.excluded = 2
        left.calls.total = 10
        left.clusters[.swept] = 3
        var right = part(["1": [("b", .denied)]])
        right.tasks.failed = 4
        right.tasks.excluded = 5
        right.calls.total = 20
        right.clusters[.vanished] = 1
        let coverage = merged(right, left)
        #expect(coverage.tasks.failed == 5)
        #expect(coverage.tasks.excluded == 7)
        #expect(coverage.calls.total == 30)
        #expect(coverage.clusters[.swept] == 3)
        #expect(coverage.clusters[.vanished] == 1)
        #expect(coverage.regions[.swept] == 1)
        #expect(coverage.regions[.denied] == 1)
        #expect(coverage.scopes.map(\.region) == ["a", "b"])
        #expect(!coverage.isComplete)
    }

    @Test func anAccountIsCountedOnceAndSweptWhereAnyRegionWas() {
        let coverage = merged(
            part(["1": [("a", .denied)], "2": [("a", .swept)]]),
            part(["1": [("b", .swept)], "2": []]),
            part(["1": []])
        )
        #expect(coverage.accounts.total == 2)
        #expect(coverage.accountEndings.map(\.account) == ["1", "2"])
        #expect(coverage.accountEndings.map(\.state) == [.swept, .swept])
    }

    @Test func anAccountThatNoRegionAnsweredForIsNotSwept() {
        let coverage = merged(part(["1": [("a", .denied)]]), part(["1": [("b", .unreachable)]]))
        #expect(coverage.accounts[.gaveUp] == 1)
        #expect(merged(part(["1": [("a", .denied)]]), part(["1": [("b", .denied)]])).accounts[.denied] == 1)
    }

    @Test func anAccountThatOnePartCouldNotOpenMayLackRegions() {
        var lost = Coverage()
        lost.accountEndings = [.init(account: "1", state: .gaveUp)]
        lost.accounts[.gaveUp] = 1
        let coverage = merged(part(["1": [("a", .swept)]]), lost)
        #expect(coverage.accountEndings == [.init(account: "1", state: .gaveUp)])
        #expect(!coverage.isComplete)
    }

    @Test func aSuspendedAccountStaysSuspended() {
        var suspended = Coverage()
        suspended.accountEndings = [.init(account: "9", state: .suspended)]
        #expect(merged(suspended, suspended).accounts[.suspended] == 1)
    }

    @Test func aRegionWithoutClustersIsOfTheOneAccountThatIsKnown() {
        let known = part(["111122223333": [("a", .swept)]])
        let unknown = part(["unknown": [("b", .swept)]])
        #expect(merged(unknown, known).scopes.map(\.account) == ["111122223333", "111122223333"])
        #expect(merged(unknown, known).accounts.total == 1)
        let two = part(["111122223333": [("a", .swept)], "444455556666": [("a", .swept)]])
        #expect(merged(unknown, two).accounts.total == 3)
        // Other keys may well be of another account.
        #expect(merged(unknown, known, of: .sweeps).accounts.total == 2)
    }

    @Test func anAccountThatCouldNotBeNamedAndFailedIsNobodyElses() {
        var lost = Coverage()
        lost.accountEndings = [.init(account: "unknown", state: .denied)]
        let coverage = merged(part(["111122223333": [("a", .swept)]]), lost)
        #expect(coverage.accounts[.swept] == 1)
        #expect(coverage.accounts[.denied] == 1)
    }

    @Test func aProblemThatSeveralPartsMetIsOne() {
        let problem = Coverage.Problem(
            account: "1",
            region: "a",
            cluster: nil,
            operation: "ListClusters",
            code: "X",
            message: "m"
        )
        var left = Coverage()
        left.problems = [problem]
        var right = Coverage()
        right.problems = [problem]
        right.problems.append(problem)
        right.problems[1].region = "b"
        #expect(merged(left, right).problems.map(\.region) == ["a", "b"])
    }

    @Test func itIsCompleteOnlyWhenEveryPartRanToItsEndAndNoneLacks() throws {
        var stopped = part(["1": [("b", .swept)]])
        stopped.ranToEnd = false
        #expect(merged(part(["1": [("a", .swept)]])).isComplete)
        #expect(!merged(part(["1": [("a", .swept)]]), stopped).isComplete)
        var lacking = part(["1": [("b", .swept)]])
        lacking.missingShards = [try Shard("2/3")]
        #expect(merged(lacking).missingShards == [try Shard("2/3")])
        #expect(!merged(lacking).isComplete)
    }

    private func merged(_ parts: Coverage..., of kind: CoverageMerge.Parts = .shards) -> Coverage {
        var merge = CoverageMerge(of: kind)
        for part in parts { merge.add(part) }
        return merge.coverage
    }

    /// What one sweep saw: the regions of each account, and how they ended.
    private func part(_ accounts: [String: [(region: String, state: Coverage.State)]]) -> Coverage {
        var coverage = Coverage()
        for (account, regions) in accounts {
            for (region, state) in regions {
                coverage.regions[state] += 1
                coverage.scopes.append(.init(account: account, region: region, state: state, clusters: 0))
            }
            let state = regions.first { $0.state == .swept }?.state ?? regions.first?.state ?? .swept
            coverage.accounts[state] += 1
            coverage.accountEndings.append(.init(account: account, state: state))
        }
        return coverage
    }
}
