import AWS
import HTTP
import Testing

@testable import Stages

struct CoverageLedgerTests {
    private let blue = Cluster(arn: "arn:aws:ecs:us-east-1:111122223333:cluster/blue")
    private let red = Cluster(arn: "arn:aws:ecs:us-east-1:111122223333:cluster/red")
    private let denied = AWSError.service(
        ServiceError(code: "AccessDeniedException", message: "not authorized", status: 400)
    )

    @Test func nothingIsSweptByDefault() {
        let ledger = CoverageLedger(regions: ["us-east-1"])
        _ = ledger.found([blue], in: "us-east-1")
        let coverage = ledger.coverage(calls: .init(), ranToEnd: false)
        #expect(coverage.regions[.gaveUp] == 1)
        #expect(coverage.clusters[.gaveUp] == 1)
        #expect(coverage.accounts[.gaveUp] == 1)
        #expect(!coverage.isComplete)
    }

    @Test func aClusterIsSweptWhenItsListHasEndedAndEveryTaskIsAnswered() {
        let ledger = CoverageLedger(regions: ["us-east-1"])
        _ = ledger.found([blue], in: "us-east-1")
        ledger.finished(region: "us-east-1")
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
        let ledger = CoverageLedger(regions: ["us-east-1"])
        _ = ledger.found([blue, red], in: "us-east-1")
        ledger.finished(region: "us-east-1")
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
        let ledger = CoverageLedger(regions: ["us-east-1"])
        _ = ledger.found([blue], in: "us-east-1")
        ledger.finished(region: "us-east-1")
        let gone = ServiceError(code: "ClusterNotFoundException", message: "Cluster not found.", status: 400)
        ledger.failed(cluster: blue, operation: "ListTasks", error: .service(gone))
        let coverage = ledger.coverage(calls: .init(), ranToEnd: true)
        #expect(coverage.clusters[.vanished] == 1)
        #expect(coverage.problems.isEmpty)
        #expect(coverage.isComplete)
    }

    @Test func evidenceThatIsMissingDoesNotMakeASweepIncomplete() {
        let ledger = CoverageLedger(regions: ["us-east-1"])
        _ = ledger.found([blue], in: "us-east-1")
        ledger.finished(region: "us-east-1")
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
        ]
        for (endings, expected) in cases {
            let ledger = CoverageLedger(regions: endings.indices.map { "region-\($0)" })
            for (index, ending) in endings.enumerated() {
                if let ending {
                    ledger.failed(region: "region-\(index)", operation: "ListClusters", error: ending)
                } else {
                    ledger.finished(region: "region-\(index)")
                }
            }
            let coverage = ledger.coverage(calls: .init(), ranToEnd: true)
            #expect(coverage.accounts[expected] == 1)
            #expect(coverage.accounts.total == 1)
        }
    }

    @Test func aClusterOnTwoPagesIsOne() {
        let ledger = CoverageLedger(regions: ["us-east-1"])
        #expect(ledger.found([blue, red], in: "us-east-1") == [blue, red])
        #expect(ledger.found([red], in: "us-east-1") == [])
        #expect(ledger.coverage(calls: .init(), ranToEnd: true).clusters.total == 2)
    }

    @Test func everyProblemIsListed() {
        let ledger = CoverageLedger(regions: ["us-east-1"])
        for number in 0..<1500 {
            let cluster = Cluster(arn: "arn:aws:ecs:us-east-1:111122223333:cluster/c\(number)")
            _ = ledger.found([cluster], in: "us-east-1")
            ledger.failed(cluster: cluster, operation: "ListTasks", error: denied)
        }
        let coverage = ledger.coverage(calls: .init(), ranToEnd: true)
        #expect(coverage.problems.count == 1500)
        #expect(coverage.clusters[.denied] == 1500)
    }

    @Test(arguments: [
        ("ClusterNotFoundException", 400, Coverage.State.vanished), ("AccessDeniedException", 400, .denied),
        ("ExpiredTokenException", 400, .denied), ("UnrecognizedClientException", 400, .notEnabled),
        ("ThrottlingException", 400, .gaveUp), ("ServerException", 500, .gaveUp),
    ])
    func errorsAndStates(code: String, status: Int, state: Coverage.State) {
        #expect(Coverage.State(.service(ServiceError(code: code, message: "", status: status))) == state)
    }

    @Test func aSweepOfNoRegionHasSeenNoAccount() {
        let coverage = CoverageLedger(regions: []).coverage(calls: .init(), ranToEnd: true)
        #expect(coverage.accounts.total == 0)
        #expect(coverage.accountEndings.isEmpty)
        #expect(coverage.isComplete)
        #expect(!coverage.sweptNothing)
    }
}
