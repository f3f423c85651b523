import Estates
import Testing

struct CallCountsTests {
    private let sweep = CallCounts([
        "ListClusters": 2, "ListTasks": 120, "DescribeTasks": 120, "DescribeTaskDefinition": 16, "GetCallerIdentity": 1,
        "throttled": 3, "faulty": 0, "peak_inflight": 64,
    ])

    @Test func `Calls are what operations were asked for, and no other figures`() {
        #expect(sweep.total == 259)
        #expect(sweep.throttled == 3)
    }

    @Test func `The floor of the quotas is that of the slowest bucket`() {
        #expect(sweep.quotaFloor == 7)
        #expect(CallCounts(["ListTasks": 10, "DescribeTaskDefinition": 150]).quotaFloor == 5)
        #expect(CallCounts(["ListTasks": 60, "DescribeTasks": 40]).quotaFloor == 0)
    }

    @Test func `A wave that is not full takes as long as one that is`() {
        #expect(sweep.transferFloor(latency: 1000, width: 64) == 6)
        #expect(CallCounts(["ListTasks": 128]).transferFloor(latency: 500, width: 64) == 1.5)
    }
}
