public import AWS
public import Pipeline
public import Stages

/// One sweep that was measured.
public struct BenchRound: Sendable {
    /// From the beginning of the sweep until its report could be written.
    public var wall: Duration
    /// The time that the whole process spent on processors meanwhile.
    public var processorTime: Duration
    /// The most memory that the process has had so far, in bytes; `nil` where the system does not tell.
    public var peakMemoryBytes: Int?
    /// The requests, by their operations.
    public var operations: [CallStatistics.Operation: CallFigures]
    /// The quota that needs the most time for these requests, and how much; `nil` where the quotas had room for all at once.
    public var tightestQuota: (key: QuotaKey, leastTime: Duration)?
    /// The figures of the stages.
    public var metrics: Metrics
    /// What was swept and what could not be.
    public var coverage: Coverage

    /// Makes a round.
    public init(
        wall: Duration,
        processorTime: Duration,
        peakMemoryBytes: Int?,
        operations: [CallStatistics.Operation: CallFigures],
        tightestQuota: (key: QuotaKey, leastTime: Duration)?,
        metrics: Metrics,
        coverage: Coverage
    ) {
        self.wall = wall
        self.processorTime = processorTime
        self.peakMemoryBytes = peakMemoryBytes
        self.operations = operations
        self.tightestQuota = tightestQuota
        self.metrics = metrics
        self.coverage = coverage
    }

    /// The requests of all operations together.
    var calls: CallFigures {
        var calls = CallFigures()
        for figures in operations.values { calls.merge(figures) }
        return calls
    }

    /// Requests a second.
    var callsPerSecond: Double { perSecond(operations.values.reduce(0) { $0 + $1.requests }) }

    /// Stopped tasks that were described, a second.
    var tasksPerSecond: Double { perSecond(coverage.tasks.described) }

    private func perSecond(_ count: Int) -> Double {
        wall > .zero ? Double(count) / (wall / .seconds(1)) : 0
    }
}
