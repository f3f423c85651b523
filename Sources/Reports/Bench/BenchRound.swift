public import AWS
public import Stages

/// One sweep that was measured: no more of it than is shown, for there may be thousands.
public struct BenchRound: Sendable {
    /// From the beginning of the sweep until its report could be written.
    public var wall: Duration
    /// The time that the whole process spent on processors meanwhile.
    public var processorTime: Duration
    /// The most memory that the process has had so far, in bytes; `nil` where the system does not tell.
    public var peakMemoryBytes: Int?
    /// The requests of all operations together.
    public var calls: BenchCalls
    /// The quota that needs the most time for these requests, and how much; `nil` where the quotas had room for all at once.
    public var tightestQuota: (key: QuotaKey, leastTime: Duration)?
    /// The busiest stage; `nil` where there is none.
    public var bottleneck: BenchBottleneck?
    /// How much was swept and what could not be, without the lists of accounts and regions.
    public var coverage: Coverage

    /// Makes a round.
    public init(
        wall: Duration,
        processorTime: Duration,
        peakMemoryBytes: Int?,
        calls: BenchCalls,
        tightestQuota: (key: QuotaKey, leastTime: Duration)?,
        bottleneck: BenchBottleneck?,
        coverage: Coverage
    ) {
        self.wall = wall
        self.processorTime = processorTime
        self.peakMemoryBytes = peakMemoryBytes
        self.calls = calls
        self.tightestQuota = tightestQuota
        self.bottleneck = bottleneck
        self.coverage = coverage
        self.coverage.scopes = []
        self.coverage.accountEndings = []
    }

    /// Requests a second.
    var callsPerSecond: Double { perSecond(calls.requests) }

    /// Stopped tasks that were described, a second.
    var tasksPerSecond: Double { perSecond(coverage.tasks.described) }

    private func perSecond(_ count: Int) -> Double {
        wall > .zero ? Double(count) / (wall / .seconds(1)) : 0
    }
}
