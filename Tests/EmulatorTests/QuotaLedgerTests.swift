import Testing

@testable import Emulator

struct QuotaLedgerTests {
    @Test func listAndDescribeShareABucket() throws {
        var probe = ServiceProbe(Estate(EstateShape(clusters: 1)), quotas: .documented)
        for _ in 0..<50 {
            #expect(try probe.call("ListTasks", #"{"cluster":"payments-prod"}"#).type == nil)
            #expect(
                try probe.call("DescribeTasks", #"{"cluster":"payments-prod","tasks":["0"]}"#).type == nil
            )
        }
        let refused = try probe.call("ListTasks", #"{"cluster":"payments-prod"}"#)
        #expect(refused.type == "ThrottlingException")
        #expect(refused.message == "Rate exceeded")
        #expect(try probe.call("ListClusters").type == nil, "ListClusters has a bucket of its own")
        probe.now = .milliseconds(50)
        #expect(try probe.call("ListTasks", #"{"cluster":"payments-prod"}"#).type == nil)
        #expect(try probe.call("ListTasks", #"{"cluster":"payments-prod"}"#).type == "ThrottlingException")
    }

    @Test func drainedBucketsBeginEmptyAndFill() throws {
        var probe = ServiceProbe(Estate(EstateShape(clusters: 1)), quotas: .drained)
        #expect(try probe.call("ListClusters").type == "ThrottlingException")
        probe.now = .milliseconds(50)
        #expect(try probe.call("ListClusters").type == nil)
        #expect(try probe.call("ListClusters").type == "ThrottlingException")
    }

    @Test func regionsAndAccountsHaveBucketsOfTheirOwn() throws {
        let shape = EstateShape(
            accounts: ["111122223333", "444455556666"],
            regions: ["us-east-1", "eu-west-1"],
            clusters: 1
        )
        var probe = ServiceProbe(Estate(shape), quotas: .documented)
        while try probe.call("ListClusters").type == nil {}
        probe.region = "eu-west-1"
        #expect(try probe.call("ListClusters").type == nil)
        probe.region = "us-east-1"
        probe.accessKeyID = "AKIA444455556666EXAMPLE"
        #expect(
            try probe.call("ListClusters").clusterArns == ["arn:aws:ecs:us-east-1:444455556666:cluster/payments-prod"]
        )
    }

    @Test func offAdmitsEverything() {
        var ledger = QuotaLedger(.off)
        for _ in 0..<1000 {
            #expect(ledger.admits(.clusterRead, account: "1", region: "r", at: .zero) == true)
        }
    }
}
