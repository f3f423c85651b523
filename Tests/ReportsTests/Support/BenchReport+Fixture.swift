import AWS
import Pipeline
import Stages

@testable import Reports

extension BenchReport {
    /// Three rounds of an emulated estate.
    static func fixture(
        _ rounds: [BenchRound] = [.fixture(1.5), .fixture(1), .fixture(1.25)],
        operations: [CallStatistics.Operation: CallFigures] = BenchRound.operations
    ) -> Self {
        var report = BenchReport(
            estate: .emulated,
            toolVersion: "0.1.0",
            concurrency: 64,
            processors: 2,
            wantedRounds: 3
        )
        for round in rounds { report.add(round, operations) }
        return report
    }
}

extension BenchRound {
    /// 1,280 calls of 20 ms.
    static let operations = [
        CallStatistics.Operation(service: "ecs", name: "ListTasks"): figures(1000),
        CallStatistics.Operation(service: "ecs", name: "DescribeTasks"): figures(280),
    ]

    /// A round with 1,280 calls of 20 ms and 1,000 tasks.
    static func fixture(_ seconds: Double, processorSeconds: Double = 0.5, quotaSeconds: Double? = nil) -> Self {
        var metrics = Metrics(stages: [StageMetrics(name: "list", width: 4)], duration: .seconds(seconds))
        metrics.stages[0].busy = .seconds(seconds) * 2
        var coverage = Coverage()
        coverage.tasks.described = 1000
        coverage.regions[.swept] = 1
        let key = QuotaKey(account: "111122223333", region: "eu-west-1", quota: "ecs.cluster-resource-read")
        return BenchRound(
            wall: .seconds(seconds),
            processorTime: .seconds(processorSeconds),
            peakMemoryBytes: 52_300_000,
            calls: BenchCalls(operations.values),
            tightestQuota: quotaSeconds.map { (key, .seconds($0)) },
            bottleneck: BenchBottleneck(metrics),
            coverage: coverage
        )
    }

    private static func figures(_ requests: Int) -> CallFigures {
        var figures = CallFigures()
        figures.requests = requests
        figures.throttled = 2
        figures.retried = 3
        figures.receivedBytes = 100 * requests
        for _ in 0..<requests {
            figures.latency.record(.milliseconds(20))
            figures.waiting.record(.zero)
        }
        return figures
    }
}
