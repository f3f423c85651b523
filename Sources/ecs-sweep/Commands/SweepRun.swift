import AWS
import HTTP
import Pipeline
import Reports
import Stages

/// Sweeps an estate and reports: what `sweep` and `demo` have in common.
struct SweepRun {
    /// How long what is under way may take after an interruption.
    static let grace = Duration.seconds(5)

    let settings: SweepSettings
    let bases: [EstateBase]
    let owners: Owners
    /// Who is told of the report; `nil` where nobody is.
    let notifications: NotificationDelivery?
    /// Whose keys Bedrock is asked with, where it is.
    let bedrockBase: EstateBase?
    let connection: SweepConnection
    let environment: [String: String]

    /// - Throws: ``UsageError``; what the sweep threw.
    func run() async throws -> ExitStatus {
        let shard = try settings.shard.shard(
            environment: environment,
            console: Console(isQuiet: settings.report.isQuiet)
        )
        let sweep = settings.sweep(of: bases, over: connection, owners: owners, shard: shard)
        let tally = Tally(
            limit: settings.report.detailLimit,
            benignTasks: sweep.benignTasks,
            channels: owners.channels
        )
        let run = try ReportRun(
            settings.report,
            tally: tally,
            drain: sweep.drain,
            investigation: Investigation(
                rules: sweep.rules,
                directory: sweep.directory,
                ledger: sweep.ledger,
                logs: settings.logs
            ),
            shard: shard,
            notifications: notifications,
            environment: environment,
            transport: connection.transport,
            base: bedrockBase
        )
        // Settled when the report is begun: what cuts its closer look at failures short does not cut the sweep.
        let ranToEnd = Locked<Bool?>(nil)
        let coverage = { @Sendable [statistics = connection.statistics] (ending: Outcome.Ending) in
            let ranToEnd = ranToEnd.withLock { known in
                let answer = known ?? (ending.isFinished && !sweep.drain.hasBegun)
                known = answer
                return answer
            }
            return sweep.ledger.coverage(calls: Coverage.Calls(statistics), ranToEnd: ranToEnd)
        }
        let pipeline = sweep.pipeline(into: run.sinks(coverage: coverage))
        let (result, interruption) = await interruptible(
            timeout: settings.timeout,
            grace: Self.grace,
            console: run.console,
            drain: sweep.drain.begin
        ) { [statistics = connection.statistics] () async -> Result<Bool, any Error> in
            do {
                return .success(
                    try await run.run(pipeline) {
                        .sweep(sweep.ledger.progress, calls: Coverage.Calls(statistics))
                    }
                )
            } catch {
                return .failure(error)
            }
        }
        let isReported = try result?.get() ?? false
        run.tellShortfall(of: coverage(.finished))
        return status(coverage(.finished), of: shard, interruption: interruption, isReported: isReported)
    }

    private func status(
        _ coverage: Coverage,
        of shard: Shard?,
        interruption: Interruption?,
        isReported: Bool
    ) -> ExitStatus {
        ExitStatus(
            interruption: interruption,
            sweptNothing: coverage.sweptNothing(in: shard),
            isComplete: coverage.isComplete && isReported,
            failures: coverage.tasks.failed,
            failureExitCode: settings.report.failureExitCode
        )
    }
}
