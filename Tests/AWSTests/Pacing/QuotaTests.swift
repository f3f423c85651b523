import Testing

@testable import AWS

@Suite struct QuotaTests {
    @Test("the operations of a sweep have the documented quotas, and two of them share one")
    func documented() {
        let tasks = Quota.documented(for: "ListTasks", of: "ecs")
        #expect((tasks.burst, tasks.refillPerSecond) == (100, 20))
        #expect(tasks == .documented(for: "DescribeTasks", of: "ecs"))
        let services = Quota.documented(for: "DescribeServices", of: "ecs")
        #expect((services.burst, services.refillPerSecond) == (100, 20))
        #expect(services.name != tasks.name)
        for operation in ["ListClusters", "DescribeTaskDefinition"] {
            let quota = Quota.documented(for: operation, of: "ecs")
            #expect((quota.burst, quota.refillPerSecond) == (50, 20))
            #expect(quota.name != tasks.name)
        }
    }

    @Test("logs have the quota of the regions that grant the least")
    func logs() {
        let quota = Quota.documented(for: "GetLogEvents", of: "logs")
        #expect((quota.burst, quota.refillPerSecond) == (10, 10))
        #expect(quota.name != Quota.documented(for: "FilterLogEvents", of: "logs").name)
    }

    @Test("what is not documented has a small quota of the service's own")
    func undocumented() {
        let quota = Quota.documented(for: "ListAccounts", of: "organizations")
        #expect(quota.burst <= 20 && quota.refillPerSecond <= 20)
        #expect(quota.name == "organizations")
    }

    @Test("a quota is never so small that no call fits")
    func bounds() {
        let quota = Quota("test", burst: 1, refillPerSecond: 1).scaled(by: 0.1)
        #expect(quota.burst == 1)
        #expect(quota.refillPerSecond == 0.1)
        #expect(Quota("test", burst: -3, refillPerSecond: 0).refillPerSecond > 0)
    }

    @Test("a share is above nothing and at most everything", arguments: [0, -1, 1.01, .nan, .infinity])
    func shares(_ fraction: Double) {
        #expect(QuotaShare(fraction) == nil)
        #expect(QuotaShare(1) != nil && QuotaShare(0.01) != nil)
        #expect(QuotaShare.standard == QuotaShare(0.8))
    }
}
