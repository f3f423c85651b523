import AWS
public import Pipeline
public import Stages

/// Makes the report of a sweep: a tally of its tasks, raised by a classifier at the end where one is given.
public struct SweepFold: ReportFold {
    /// Raises the verdicts of the rules: it gets signatures, and returns verdicts by their indices.
    public typealias Refiner = @Sendable ([FailureSignature]) async -> [Int: Verdict]

    private var tally: Tally
    private let toolVersion: String
    private let shard: Shard?
    private let refine: Refiner?
    private let coverage: @Sendable (Outcome) -> Coverage

    /// Makes a fold.
    ///
    /// - Parameters:
    ///   - tally: what gathers the tasks.
    ///   - toolVersion: the version that the report names.
    ///   - shard: the part of the estate that the report names; `nil` for all of it.
    ///   - refine: asked once, when the run has come to its natural end.
    ///   - coverage: what was seen and what could not be, when the run has ended.
    public init(
        tally: Tally,
        toolVersion: String,
        shard: Shard? = nil,
        refine: Refiner? = nil,
        coverage: @escaping @Sendable (Outcome) -> Coverage
    ) {
        self.tally = tally
        self.toolVersion = toolVersion
        self.shard = shard
        self.refine = refine
        self.coverage = coverage
    }

    /// Adds the task to the tally.
    public mutating func add(_ task: ClassifiedTask) {
        tally.add(task)
    }

    /// Makes the report of what was tallied.
    public mutating func report(_ outcome: Outcome) async -> SweepReport {
        let coverage = coverage(outcome)
        // Whoever interrupts a sweep wants to see what there is, now.
        if let refine, coverage.ranToEnd {
            tally.replaceVerdicts(await refine(tally.signatures))
        }
        return SweepReport(
            toolVersion: toolVersion,
            generatedAt: .now,
            duration: outcome.metrics.duration,
            shard: shard,
            coverage: coverage,
            groups: tally.groups,
            failures: tally.tasks,
            metrics: outcome.metrics
        )
    }
}
