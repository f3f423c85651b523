import AWS
import HTTP
import Testing

@testable import Stages

struct CoverageLedgerTests {
    private let blue = Cluster(arn: "arn:aws:ecs:us-east-1:111122223333:cluster/blue")
    private let red = Cluster(arn: "arn:aws:ecs:us-east-1:111122223333:cluster/red")
    private let east = SweepScope(account: .unknown(through: "the test"), region: "us-east-1")
    private let denied = AWSError.service(
        ServiceError(code: "AccessDeniedException", message: "not authorized", status: 400)
    )

    private let notEnabled = AWSError.service(
        ServiceError(code: "UnrecognizedClientException", message: "invalid token", status: 400)
    )

    private func account(_ digits: String) throws -> AccountIdentity {
        .known(try #require(AccountID(digits)))
    }

    @Test func everyAccountHasOneState() throws {
        let ledger = CoverageLedger()
        let ids = try (1...6).map { try account("00000000000\($0)") }
        for id in ids { ledger.found(account: id) }
        ledger.finished(account: ids[0])
        ledger.failed(account: ids[1], operation: "AssumeRole", error: denied)
        ledger.suspended(account: try account("000000000009"))
        let scope = SweepScope(account: ids[2], region: "eu-west-1")
        ledger.failed(account: ids[2], scopes: [scope], operation: "AssumeRole", error: denied)
        ledger.failed(account: ids[3], operation: "AssumeRole", error: .transport(HTTPError(.connection, "refused")))
        ledger.failed(account: ids[4], operation: "AssumeRole", error: .undecodable(operation: "AssumeRole"))
        let coverage = ledger.coverage(calls: .init(), ranToEnd: true)
        #expect(coverage.accounts[.swept] == 1)
        #expect(coverage.accounts[.denied] == 2)
        #expect(coverage.accounts[.unreachable] == 1)
        #expect(coverage.accounts[.gaveUp] == 2, "one failed, one was never begun")
        #expect(coverage.accounts[.suspended] == 1)
        #expect(coverage.accounts.total == 7)
        #expect(coverage.scopes.map(\.state) == [.denied], "the region that was wanted of an account that kept us out")
        #expect(coverage.problems.allSatisfy { $0.region == nil && $0.operation == "AssumeRole" })
        #expect(!coverage.isComplete)
    }

    @Test func aRegionIsSweptOnceHoweverManyBasesLeadToIt() throws {
        let ledger = CoverageLedger()
        let scope = SweepScope(account: try account("111122223333"), region: "us-east-1")
        ledger.failed(account: scope.account, scopes: [scope], operation: "AssumeRole", error: denied)
        #expect(ledger.found(scope), "another base gets in where the first did not")
        #expect(!ledger.found(scope))
        ledger.finished(scope)
        ledger.finished(account: scope.account)
        let coverage = ledger.coverage(calls: .init(), ranToEnd: true)
        #expect(coverage.regions[.swept] == 1)
        #expect(coverage.regions.total == 1)
        #expect(coverage.accounts[.swept] == 1)
    }

    @Test(arguments: [false, true]) func anotherBaseMakesUpForAnAccountThatKeptOneOut(isFirst: Bool) throws {
        let scope = SweepScope(account: try account("111122223333"), region: "us-east-1")
        let named = RegionSelection.named([try Region("us-east-1")])
        for (regions, expected) in [(RegionSelection.all, Coverage.State.swept), (named, .denied)] {
            let ledger = CoverageLedger()
            if isFirst { ledger.failed(account: scope.account, operation: "AssumeRole", error: denied) }
            ledger.found(scope)
            ledger.finished(scope)
            ledger.finished(account: scope.account, regions: regions)
            if !isFirst { ledger.failed(account: scope.account, operation: "AssumeRole", error: denied) }
            let coverage = ledger.coverage(calls: .init(), ranToEnd: true)
            #expect(coverage.accounts[expected] == 1)
            #expect(coverage.accounts.total == 1)
            #expect(coverage.problems.map(\.operation) == ["AssumeRole"])
        }
    }

    @Test func noBaseMakesUpForAccountsThatWereNotListed() throws {
        let ledger = CoverageLedger()
        let own = try account("111122223333")
        ledger.failedListing(askedBy: own, error: denied)
        ledger.finished(account: own)
        let coverage = ledger.coverage(calls: .init(), ranToEnd: true)
        #expect(coverage.accounts[.denied] == 1)
        #expect(coverage.problems.map(\.operation) == ["ListAccounts"])
        #expect(!coverage.isComplete)
    }

    @Test func keysWhoseAccountIsLearnedLateBelongToIt() throws {
        let ledger = CoverageLedger()
        let known = SweepScope(account: try account("111122223333"), region: "eu-west-1")
        for scope in [known, east] {
            ledger.found(scope)
            ledger.finished(account: scope.account)
            ledger.finished(scope)
        }
        _ = ledger.found([blue], in: east)
        let coverage = ledger.coverage(calls: .init(), ranToEnd: true)
        #expect(coverage.accounts.total == 1)
        #expect(Set(coverage.scopes.map(\.account)) == ["111122223333"])
    }

    @Test func clustersOfOneNameInTwoAccountsAreTwo() throws {
        let ledger = CoverageLedger()
        let twins = ["111122223333", "123456789012"].map { Cluster(arn: "arn:aws:ecs:us-east-1:\($0):cluster/blue") }
        for twin in twins {
            let scope = SweepScope(account: try account(twin.account), region: "us-east-1")
            ledger.found(scope)
            #expect(ledger.found([twin], in: scope) == [twin])
        }
        ledger.failed(cluster: twins[0], operation: "ListTasks", error: denied)
        ledger.finishedListing(twins[1])
        let coverage = ledger.coverage(calls: .init(), ranToEnd: true)
        #expect(coverage.clusters[.denied] == 1)
        #expect(coverage.clusters[.swept] == 1)
    }

    @Test func nothingIsSweptByDefault() {
        let ledger = CoverageLedger(scopes: [east])
        _ = ledger.found([blue], in: east)
        let coverage = ledger.coverage(calls: .init(), ranToEnd: false)
        #expect(coverage.regions[.gaveUp] == 1)
        #expect(coverage.clusters[.gaveUp] == 1)
        #expect(coverage.accounts[.gaveUp] == 1)
        #expect(!coverage.isComplete)
    }

    @Test func aClusterIsSweptWhenItsListHasEndedAndEveryTaskIsAnswered() {
        let ledger = CoverageLedger(scopes: [east])
        _ = ledger.found([blue], in: east)
        ledger.finished(east)
        ledger.listed(5, in: blue)
        ledger.described(4, missing: 1, in: blue)
        ledger.finishedListing(blue)
        ledger.foundBenign(in: blue)
        ledger.foundFailure(in: blue)
        ledger.foundFailure(in: blue)
        #expect(ledger.progress.clustersDone == 0)
        ledger.excluded(1, in: blue)
        #expect(ledger.progress.clustersDone == 1)
        let coverage = ledger.coverage(calls: .init(), ranToEnd: true)
        #expect(coverage.clusters[.swept] == 1)
        #expect(coverage.tasks.missing == 1)
        #expect(coverage.tasks.excluded == 1)
        #expect(coverage.tasks.failed == 2)
        #expect(coverage.isComplete)
        #expect(coverage.scopes.map(\.account) == ["111122223333"])
    }

    @Test func whatFailedIsSaidOnceAndCountsAsItsFirstFailure() {
        let ledger = CoverageLedger(scopes: [east])
        _ = ledger.found([blue, red], in: east)
        ledger.finished(east)
        for _ in 0..<3 { ledger.failed(cluster: blue, operation: "ListTasks", error: denied) }
        ledger.failed(
            cluster: blue,
            operation: "DescribeTasks",
            error: .transport(HTTPError(.timeout, "The time was up."))
        )
        ledger.finishedListing(red)
        let coverage = ledger.coverage(calls: .init(), ranToEnd: true)
        #expect(coverage.clusters[.denied] == 1)
        #expect(coverage.clusters[.swept] == 1)
        #expect(coverage.problems.map(\.operation) == ["ListTasks", "DescribeTasks"])
        #expect(!coverage.isComplete)
    }

    @Test func aClusterThatVanishedIsNoProblem() {
        let ledger = CoverageLedger(scopes: [east])
        _ = ledger.found([blue], in: east)
        ledger.finished(east)
        let gone = ServiceError(code: "ClusterNotFoundException", message: "Cluster not found.", status: 400)
        ledger.failed(cluster: blue, operation: "ListTasks", error: .service(gone))
        let coverage = ledger.coverage(calls: .init(), ranToEnd: true)
        #expect(coverage.clusters[.vanished] == 1)
        #expect(coverage.problems.isEmpty)
        #expect(coverage.isComplete)
    }

    @Test func aClusterWhoseKeysWereDeletedIsLost() {
        let ledger = CoverageLedger(scopes: [east])
        _ = ledger.found([blue], in: east)
        ledger.finished(east)
        ledger.failed(cluster: blue, operation: "ListTasks", error: notEnabled)
        let coverage = ledger.coverage(calls: .init(), ranToEnd: true)
        #expect(coverage.clusters[.denied] == 1)
        #expect(coverage.problems.map(\.code) == ["UnrecognizedClientException"])
        #expect(!coverage.isComplete)
    }

    @Test(arguments: Coverage.State.allCases)
    func aStateThatAKindCannotHaveIsIncomplete(state: Coverage.State) {
        let kinds: [(WritableKeyPath<Coverage, Coverage.Counts>, Set<Coverage.State>)] = [
            (\.accounts, [.swept, .suspended]), (\.regions, [.swept, .notEnabled]), (\.clusters, [.swept, .vanished]),
        ]
        for (kind, complete) in kinds {
            var coverage = Coverage()
            coverage[keyPath: kind][state] = 1
            #expect(coverage.isComplete == complete.contains(state))
        }
    }

    @Test func evidenceThatIsMissingDoesNotMakeASweepIncomplete() {
        let ledger = CoverageLedger(scopes: [east])
        _ = ledger.found([blue], in: east)
        ledger.finished(east)
        ledger.finishedListing(blue)
        for _ in 0..<100 { ledger.lacksEvidence(in: blue, operation: "DescribeTaskDefinition", error: denied) }
        let coverage = ledger.coverage(calls: .init(), ranToEnd: true)
        #expect(coverage.isComplete)
        #expect(coverage.problems.map(\.operation) == ["DescribeTaskDefinition"])
    }

    @Test func theStateOfAnAccountFollowsFromItsRegions() {
        let cases: [([AWSError?], Coverage.State)] = [
            ([nil, denied], .swept), ([denied, denied], .denied),
            ([.transport(HTTPError(.connection, "refused"))], .unreachable),
            ([denied, .transport(HTTPError(.connection, "refused"))], .gaveUp), ([.repeatedToken], .gaveUp),
            ([notEnabled, notEnabled], .denied), ([notEnabled, nil], .swept),
        ]
        for (endings, expected) in cases {
            let scopes = endings.indices.map { SweepScope(account: east.account, region: "region-\($0)") }
            let ledger = CoverageLedger(scopes: scopes)
            for (index, ending) in endings.enumerated() {
                if let ending {
                    ledger.failed(scopes[index], operation: "ListClusters", error: ending)
                } else {
                    ledger.finished(scopes[index])
                }
            }
            let coverage = ledger.coverage(calls: .init(), ranToEnd: true)
            #expect(coverage.accounts[expected] == 1)
            #expect(coverage.accounts.total == 1)
        }
    }

    @Test func whatFailedBeforeTheAccountWasKnownIsNamedAsTheRest() {
        let west = SweepScope(account: east.account, region: "us-west-2")
        let ledger = CoverageLedger(scopes: [east, west])
        ledger.failed(west, operation: "ListClusters", error: denied)
        _ = ledger.found([blue], in: east)
        let coverage = ledger.coverage(calls: .init(), ranToEnd: true)
        #expect(coverage.problems.map(\.account) == [blue.account])
        #expect(Set(coverage.scopes.map(\.account)) == [blue.account])
    }

    @Test func whatFailedMayBeOfAnyAccountWhereTwoWereNotKnown() {
        let other = SweepScope(account: .unknown(through: "other keys"), region: "us-west-2")
        let ledger = CoverageLedger(scopes: [east, other])
        ledger.failed(other, operation: "ListClusters", error: denied)
        _ = ledger.found([blue], in: east)
        #expect(ledger.coverage(calls: .init(), ranToEnd: true).problems.map(\.account) == ["unknown"])
    }

    @Test func aClusterOnTwoPagesIsOne() {
        let ledger = CoverageLedger(scopes: [east])
        #expect(ledger.found([blue, red], in: east) == [blue, red])
        #expect(ledger.found([red], in: east) == [])
        #expect(ledger.coverage(calls: .init(), ranToEnd: true).clusters.total == 2)
    }

    @Test func problemsAreListedAsFarAsThereIsRoom() {
        let ledger = CoverageLedger(scopes: [east])
        for number in 0..<10_050 {
            let cluster = Cluster(arn: "arn:aws:ecs:us-east-1:111122223333:cluster/c\(number)")
            _ = ledger.found([cluster], in: east)
            for _ in 0..<2 { ledger.failed(cluster: cluster, operation: "ListTasks", error: denied) }
        }
        let coverage = ledger.coverage(calls: .init(), ranToEnd: true)
        #expect(coverage.problems.count == 10_000)
        #expect(coverage.omittedProblems == 50)
        #expect(coverage.clusters[.denied] == 10_050)
    }

    @Test(arguments: [
        ("ClusterNotFoundException", 400, Coverage.State.vanished), ("AccessDeniedException", 400, .denied),
        ("ExpiredTokenException", 400, .denied), ("UnrecognizedClientException", 400, .notEnabled),
        ("ThrottlingException", 400, .gaveUp), ("ServerException", 500, .gaveUp),
    ])
    func errorsAndStates(code: String, status: Int, state: Coverage.State) {
        #expect(Coverage.State(.service(ServiceError(code: code, message: "", status: status))) == state)
    }

    @Test func anAccountWhoseRegionsAreOtherShardsIsTheirsToReport() throws {
        let (own, others) = (try account("000000000001"), try account("000000000002"))
        let ledger = CoverageLedger()
        for id in [own, others] {
            ledger.found(account: id)
            ledger.leftToOthers(account: id)
        }
        let empty = ledger.coverage(calls: .init(), ranToEnd: true)
        #expect(empty.accounts.total == 0)
        #expect(empty.accountEndings.isEmpty)
        #expect(empty.isComplete)
        #expect(!empty.sweptNothing(in: try Shard("1/8")))
        #expect(empty.sweptNothing(in: nil))
        // Another base leads to a region that this shard sweeps.
        let scope = SweepScope(account: own, region: "eu-west-1")
        ledger.found(scope)
        ledger.finished(scope)
        ledger.finished(account: own)
        let coverage = ledger.coverage(calls: .init(), ranToEnd: true)
        #expect(coverage.accountEndings == [Coverage.Account(account: "000000000001", state: .swept)])
        #expect(coverage.accounts.total == 1)
    }

    @Test func aShardWithoutAnEnabledRegionHasNothingToSweep() throws {
        let shard = try Shard("1/8")
        let own = try account("000000000001")
        let ledger = CoverageLedger()
        ledger.notEnabled(SweepScope(account: own, region: "me-south-1"))
        ledger.finished(account: own)
        let coverage = ledger.coverage(calls: .init(), ranToEnd: true)
        #expect(!coverage.sweptNothing(in: shard))
        #expect(coverage.sweptNothing(in: nil))
        let lost = CoverageLedger()
        lost.failedListing(askedBy: own, error: denied)
        #expect(lost.coverage(calls: .init(), ranToEnd: true).sweptNothing(in: shard))
    }
}
