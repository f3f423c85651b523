import AWS
public import Pipeline
public import Stages

/// Makes the report of a sweep: a tally of its tasks, whose verdicts are looked at again at the end where that is wanted.
public struct SweepFold: ReportFold {
    /// Raises the verdicts of the rules: it gets signatures, and returns verdicts by their indices.
    public typealias Refiner = @Sendable ([FailureSignature]) async -> [Int: Verdict]

    /// Looks closer at some failures, the largest groups first, and returns verdicts by the indices of their signatures.
    public typealias Investigator = @Sendable ([Representative]) async -> [Int: Verdict]

    private var tally: Tally
    private var places = PlaceTally()
    private let toolVersion: String
    private let shard: Shard?
    private let investigate: Investigator?
    private let refine: Refiner?
    private let coverage: @Sendable (Outcome) -> Coverage

    /// Makes a fold.
    ///
    /// - Parameters:
    ///   - tally: what gathers the tasks.
    ///   - toolVersion: the version that the report names.
    ///   - shard: the part of the estate that the report names; `nil` for all of it.
    ///   - investigate: asked once, when the run has come to its natural end.
    ///   - refine: asked once after that.
    ///   - coverage: what was seen and what could not be, when the run has ended.
    public init(
        tally: Tally,
        toolVersion: String,
        shard: Shard? = nil,
        investigate: Investigator? = nil,
        refine: Refiner? = nil,
        coverage: @escaping @Sendable (Outcome) -> Coverage
    ) {
        self.tally = tally
        self.toolVersion = toolVersion
        self.shard = shard
        self.investigate = investigate
        self.refine = refine
        self.coverage = coverage
    }

    /// Adds the task to the tally.
    public mutating func add(_ task: ClassifiedTask) {
        tally.add(task)
        places.add(task)
    }

    /// Makes the report of what was tallied.
    public mutating func report(_ outcome: Outcome) async -> SweepReport {
        // Whoever interrupts a sweep wants to see what there is, now.
        if coverage(outcome).ranToEnd {
            if let investigate {
                tally.replaceVerdicts(await investigate(tally.representatives(limit: Investigation.limit)))
            }
            if let refine { tally.replaceVerdicts(await refine(tally.signatures)) }
        }
        return SweepReport(
            toolVersion: toolVersion,
            generatedAt: .now,
            duration: outcome.metrics.duration,
            shard: shard,
            // After the last call: it tells what calls there were, and which of them failed.
            coverage: coverage(outcome),
            groups: tally.groups,
            failures: tally.tasks,
            places: places.all,
            metrics: outcome.metrics
        )
    }
}
