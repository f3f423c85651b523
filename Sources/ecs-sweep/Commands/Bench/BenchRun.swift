import AWS
import HTTP
import Pipeline
import Reports
import Sinks
import Stages

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Measures sweeps one after the other, and prints the figures.
///
/// All go over one connection: what is known of the quotas stays known, so that a second sweep does not take the account
/// for rested.
struct BenchRun: Sendable {
    let settings: BenchSettings
    let owners: Owners
    let shard: Shard?
    let environment: [String: String]
    let console: Console

    /// - Throws: ``UsageError`` where no output can be written; what a sweep threw.
    func run(_ bases: [EstateBase], over connection: SweepConnection) async throws -> ExitStatus {
        let terminal = Terminal(environment: environment)
        let color = settings.sweep.report.color
        var outputs = ReportOutputs(settings.outputs, rowLimit: .max, color: color, terminal: terminal)
        let faults = try outputs.leaveOutUnwritable(isAnyoneTold: false)
        for fault in faults { console.error(fault) }
        if let mixture = outputs.mixture { console.warning(mixture) }
        let drain = DrainSignal()
        let blank = BenchReport(
            estate: settings.isEmulated ? .emulated : .own,
            toolVersion: Invocation.version,
            concurrency: settings.sweep.concurrency,
            processors: ProcessInfo.processInfo.activeProcessorCount,
            wantedRounds: settings.roundCount
        )
        let (result, interruption) = await interruptible(
            timeout: settings.sweep.timeout,
            grace: SweepRun.grace,
            console: console,
            drain: drain.begin
        ) { () async -> Result<BenchReport, any Error> in
            var report = blank
            do { try await measure(bases, over: connection, into: &report, until: drain) } catch {
                return .failure(error)
            }
            return .success(report)
        }
        let report = try result?.get() ?? blank
        let isWritten = try write(report, to: outputs) && faults.isEmpty
        return ExitStatus(
            interruption: interruption,
            sweptNothing: report.rounds.allSatisfy { $0.coverage.sweptNothing(in: shard) },
            isComplete: report.isComplete && isWritten,
            failures: 0,
            failureExitCode: nil
        )
    }

    /// Measures sweeps, as many as are wanted and begun before the drain, up to one that could not sweep anything.
    private func measure(
        _ bases: [EstateBase],
        over connection: SweepConnection,
        into report: inout BenchReport,
        until drain: DrainSignal
    ) async throws {
        for _ in 0..<settings.roundCount where !drain.hasBegun {
            // Made one by one: what a sweep has gathered goes with it.
            var sweep = settings.sweep.sweep(of: bases, over: connection, owners: owners, shard: shard)
            sweep.drain = drain
            try await measure(sweep, over: connection, into: &report)
            if report.rounds.last?.coverage.sweptNothing(in: shard) ?? true { break }
        }
    }

    private func measure(_ sweep: Sweep, over connection: SweepConnection, into report: inout BenchReport) async throws
    {
        let statistics = connection.statistics
        let coverage = { @Sendable (ending: Outcome.Ending) in
            let ranToEnd = ending.isFinished && !sweep.drain.hasBegun
            return sweep.ledger.coverage(calls: Coverage.Calls(statistics), ranToEnd: ranToEnd)
        }
        let pipeline = sweep.pipeline(into: sinks(of: sweep, coverage: coverage))
        let levels = connection.options.scheduler.quotaLevels
        let (start, processorTime) = (ContinuousClock.now, ProcessUse.processorTime)
        let outcome = try await withProgress(of: sweep, statistics) {
            await pipeline.attempt(RunOptions(drain: sweep.drain))
        }
        let (wall, processorTimeAfter) = (ContinuousClock.now - start, ProcessUse.processorTime)
        if case .failed(let error) = outcome.ending { throw error }
        // Before the figures are taken: it has the number of calls.
        let endCoverage = coverage(outcome.ending)
        let operations = statistics.take()
        let round = BenchRound(
            wall: wall,
            processorTime: processorTimeAfter - processorTime,
            peakMemoryBytes: ProcessUse.peakMemoryBytes,
            calls: BenchCalls(operations.values),
            tightestQuota: QuotaLevel.tightest(from: levels, to: connection.options.scheduler.quotaLevels),
            bottleneck: BenchBottleneck(outcome.metrics),
            coverage: endCoverage
        )
        report.add(round, operations)
    }

    /// Makes the report of a sweep as every sweep does, so that its cost is measured too, and writes it nowhere.
    private func sinks(
        of sweep: Sweep,
        coverage: @escaping @Sendable (Outcome.Ending) -> Coverage
    ) -> [any Sink<ClassifiedTask>] {
        let report = settings.sweep.report
        let tally = Tally(
            limit: report.detailLimit,
            benignTasks: sweep.benignTasks,
            channels: owners.channels
        )
        let investigation = Investigation(
            rules: sweep.rules,
            directory: sweep.directory,
            ledger: sweep.ledger,
            logs: settings.sweep.logs
        )
        let sink = ReportSink([]) { [shard] in
            SweepFold(
                tally: tally,
                toolVersion: Invocation.version,
                shard: shard,
                investigate: { failures in
                    await sweep.drain.race { await investigation.verdicts(of: failures) } ?? [:]
                },
                coverage: { coverage($0.ending) }
            )
        }
        return investigation.sinks(beside: sink, drain: sweep.drain)
    }

    private func withProgress<Value: Sendable>(
        of sweep: Sweep,
        _ statistics: CallStatistics,
        _ body: () async throws -> Value
    ) async throws -> Value {
        let report = settings.sweep.report
        let terminal = Terminal(environment: environment)
        guard !report.isQuiet, let medium = terminal.progress(report.progress, streams: false) else {
            return try await body()
        }
        return try await ProgressDisplay(medium: medium, console: console) {
            .sweep(sweep.ledger.progress, calls: Coverage.Calls(statistics))
        }.during(body)
    }

    /// Writes the figures to every output: files first, for a pipe may wait for its reader.
    ///
    /// - Returns: whether all were written.
    private func write(_ report: BenchReport, to outputs: ReportOutputs) throws -> Bool {
        var isWritten = true
        let choices = outputs.choices
        for choice in choices.filter(\.destination.isFile) + choices.filter({ !$0.destination.isFile }) {
            let isStandardOutput = choice.destination == .standardOutput
            let format = BenchTerminal(
                width: isStandardOutput ? outputs.terminal.width : Terminal.defaultWidth,
                color: isStandardOutput || outputs.color == .always ? outputs.terminal.color(outputs.color) : .plain
            )
            let bytes = choice.format == .json ? try BenchFile(report).render() : format.render(report)
            do throws(DestinationError) {
                try choice.destination.write(bytes)
            } catch {
                console.error(error.description)
                isWritten = false
            }
        }
        return isWritten
    }
}
