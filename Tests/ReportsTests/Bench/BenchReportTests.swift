import AWS
import Stages
import Testing

@testable import Reports

@Suite struct BenchReportTests {
    @Test("the median of an odd number is one of them, of an even number the mean of two")
    func median() {
        #expect(BenchReport.fixture().median { $0.wall / .seconds(1) } == 1.25)
        #expect(BenchReport.fixture([.fixture(1), .fixture(2)]).median { $0.wall / .seconds(1) } == 1.5)
        #expect(BenchReport.fixture([]).median { $0.wall / .seconds(1) } == nil)
    }

    @Test("a round that was cut short counts for no median, and stands for all only where there is no other")
    func cutShort() {
        var cut = BenchRound.fixture(0.1)
        cut.coverage.ranToEnd = false
        let report = BenchReport.fixture([.fixture(1), .fixture(2), cut])
        #expect(report.median { $0.wall / .seconds(1) } == 1.5)
        #expect(report.typicalRound?.wall == .seconds(1))
        #expect(!report.isComplete)
        let alone = BenchReport.fixture([cut])
        #expect(alone.median { $0.wall / .seconds(1) } == nil)
        #expect(alone.typicalRound?.wall == .milliseconds(100))
        #expect(BenchReport.fixture([]).typicalRound == nil)
    }

    @Test("fewer rounds than wanted, and clusters that were not swept, are incomplete")
    func completeness() {
        #expect(BenchReport.fixture().isComplete)
        #expect(!BenchReport.fixture([.fixture(1), .fixture(1)]).isComplete)
        var denied = BenchRound.fixture(1)
        denied.coverage.clusters[.denied] = 1
        let report = BenchReport.fixture([.fixture(1), denied, .fixture(1)])
        #expect(!report.isComplete)
        // It came to its end, so its time counts.
        #expect(report.finishedRounds.count == 3)
    }

    @Test("operations are summed over the rounds, the most frequent first")
    func operations() {
        let operations = BenchReport.fixture().operations
        #expect(operations.map(\.operation.name) == ["ListTasks", "DescribeTasks"])
        #expect(operations.map(\.figures.requests) == [3000, 840])
        #expect(operations.map(\.figures.throttled) == [6, 6])
    }

    @Test("a round's least times are of its own calls, latency, quotas and work")
    func leastTimes() {
        let round = BenchRound.fixture(1, processorSeconds: 0.5, quotaSeconds: 0.75)
        let least = BenchReport.fixture([round]).leastTimes(of: round)
        // 1,280 calls, 64 at a time, of 20 ms each.
        #expect(least.roundTrips == .milliseconds(20) * 21)
        #expect(least.quotas == .milliseconds(750))
        #expect(least.processors == .milliseconds(250))
    }
}
