import AWS
import HTTP
import Pipeline
import Stages

/// Sweeps regions and reports: what `sweep` and `demo` have in common.
struct SweepRun {
    let settings: SweepSettings
    let regions: [SweepRegion]
    let statistics: CallStatistics
    let environment: [String: String]
    let transport: any HTTPTransport

    /// - Throws: ``UsageError``; what the sweep threw.
    func run() async throws -> ExitStatus {
        let benignTasks: Tally.BenignTasks = settings.report.includesBenign ? .grouped : .leftOut
        let tally = Tally(limit: settings.report.limit == 0 ? nil : settings.report.limit, benignTasks: benignTasks)
        let run = try ReportRun(settings.report, tally: tally, environment: environment, transport: transport)
        let sweep = sweep
        let sinks = run.sinks { [statistics] ending in
            sweep.ledger.coverage(calls: .init(statistics), ranToEnd: ending.isFinished)
        }
        let ending = try await run.run(
            sweep.pipeline(into: sinks),
            timeout: settings.timeout,
            progress: { sweep.ledger.progress }
        )
        let coverage = sweep.ledger.coverage(calls: .init(statistics), ranToEnd: ending.interruption == nil)
        return ExitStatus(
            interruption: ending.interruption,
            sweptNothing: coverage.regions[.swept] == 0
                || (coverage.clusters.total > 0 && coverage.clusters[.swept] == 0),
            isComplete: coverage.isComplete && ending.isReported,
            failures: coverage.tasks.failed,
            failureExitCode: settings.report.failureExitCode
        )
    }

    private var sweep: Sweep {
        var sweep = Sweep(regions: regions, concurrency: settings.concurrency)
        sweep.clusters = NameFilter(settings.clusters)
        sweep.services = NameFilter(settings.services)
        sweep.includesBenign = settings.report.includesBenign
        sweep.stoppedSince = settings.since.map { since in
            Timestamp(secondsSince1970: Timestamp.now.secondsSince1970 - since / .seconds(1))
        }
        return sweep
    }
}
