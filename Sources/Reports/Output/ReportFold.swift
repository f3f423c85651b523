public import Pipeline
public import Stages

/// What gathers the classified tasks of one run and makes the report of them.
public protocol ReportFold: Sendable {
    /// Takes one task, failed or not.
    mutating func add(_ task: ClassifiedTask)

    /// Makes the report, once, after the last task.
    ///
    /// - Parameter outcome: how the run ended, with the figures of every stage.
    mutating func report(_ outcome: Outcome) async -> SweepReport
}
