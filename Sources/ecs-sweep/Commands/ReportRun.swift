import HTTP
import Pipeline
import Reports
import Sinks
import Stages

/// Runs a pipeline of classified tasks into the reports that the user asked for.
struct ReportRun: Sendable {
    let console: Console
    private let settings: ReportSettings
    private let terminal: Terminal
    /// `nil` when nothing is reported.
    private let outputs: ReportOutputs?
    private let shard: Shard?
    private let claude: ClaudeClassifier?
    private let tally: Tally
    private let drain: DrainSignal
    private let investigation: Investigation?

    /// - Parameters:
    ///   - drain: when it is given, neither the investigation nor Claude is waited for.
    ///   - investigation: looks closer at failures when the run has ended; `nil` where nothing more can be had.
    ///   - shard: the part of the estate that the report is of; `nil` for all of it.
    ///   - base: whose keys Bedrock is asked with, where it is.
    /// - Throws: ``UsageError`` when Claude is to be asked and cannot be.
    init(
        _ settings: ReportSettings,
        tally: Tally,
        drain: DrainSignal = DrainSignal(),
        investigation: Investigation? = nil,
        shard: Shard? = nil,
        environment: [String: String],
        transport: any HTTPTransport,
        base: EstateBase?
    ) throws(UsageError) {
        self.settings = settings
        self.tally = tally
        self.drain = drain
        self.investigation = investigation
        self.shard = shard
        self.console = Console(isQuiet: settings.isQuiet)
        self.terminal = Terminal(environment: environment)
        self.outputs =
            settings.showsPromptOnly
            ? nil : ReportOutputs(settings.outputs, color: settings.color, terminal: terminal)
        self.claude = try settings.claude(environment: environment, transport: transport, base: base)
    }

    /// Runs the pipeline; the reports are written in any case.
    ///
    /// - Parameters:
    ///   - pipeline: what classifies tasks and ends in ``sinks(coverage:)``.
    ///   - progress: shown on the terminal meanwhile.
    /// - Returns: whether every report was written.
    /// - Throws: ``UsageError`` when an output cannot be written to at all; what the pipeline threw.
    func run(_ pipeline: RunnablePipeline, progress: (@Sendable () -> String)? = nil) async throws -> Bool {
        try outputs?.check()
        do {
            _ = try await withProgress(progress) { try await pipeline.run(RunOptions(drain: drain)) }
            return true
        } catch is CancellationError {
            return true
        } catch let error as ReportSinkError {
            for line in error.description.split(separator: "\n") { console.error(String(line)) }
            return false
        } catch let error as DestinationError {
            console.error(error.description)
            return false
        }
    }

    /// The sinks for the outputs that the user asked for.
    ///
    /// - Parameter coverage: what was seen and what could not be, once the run has ended.
    func sinks(coverage: @escaping @Sendable (Outcome.Ending) -> Coverage) -> [any Sink<ClassifiedTask>] {
        guard let outputs else {
            if !settings.outputs.isEmpty { console.warning("--dry-run-prompt writes no report: -o is not looked at.") }
            return [reportSink([], coverage: coverage)]
        }
        let streams = outputs.streams.map { destination in
            NDJSONSink<FailureEntry>(to: destination) { $0.line }
                .mapping { (task: ClassifiedTask) in FailureEntry(task) }
        }
        // A report that nobody asked for would be gathered, looked into and paid for all the same.
        guard !outputs.reports.isEmpty else {
            if claude != nil { console.warning("Claude is not asked: ndjson shows the rules' verdicts.") }
            return streams
        }
        return [reportSink(outputs.reports, coverage: coverage)] + streams
    }

    private func reportSink(
        _ reports: [ReportOutput],
        coverage: @escaping @Sendable (Outcome.Ending) -> Coverage
    ) -> any Sink<ClassifiedTask> {
        let (tally, investigator, refiner) = (tally, investigator, refiner)
        return ReportSink(reports) { [shard] in
            SweepFold(
                tally: tally,
                toolVersion: Invocation.version,
                shard: shard,
                investigate: investigator,
                refine: refiner
            ) {
                coverage($0.ending)
            }
        }
    }

    private var investigator: SweepFold.Investigator? {
        guard let investigation else { return nil }
        return { [drain] failures in await drain.race { await investigation.verdicts(of: failures) } ?? [:] }
    }

    private var refiner: SweepFold.Refiner? {
        guard let claude else { return nil }
        let (console, drain, showsPromptOnly) = (console, drain, settings.showsPromptOnly)
        return { signatures in
            if showsPromptOnly {
                let prompt = claude.dryRunPrompt(signatures)
                if prompt.isEmpty {
                    console.warning("nothing would be sent: there is no failure that Claude would be asked about.")
                } else {
                    console.print(prompt + "\n")
                }
                return [:]
            }
            guard let refinement = await drain.race({ await claude.refine(signatures) }) else {
                console.warning("Claude was not waited for: the rule verdicts stand.")
                return [:]
            }
            for warning in refinement.warnings { console.warning(warning) }
            if let summary = refinement.summary { console.warning(summary) }
            return refinement.verdicts
        }
    }

    private func withProgress<Value: Sendable>(
        _ progress: (@Sendable () -> String)?,
        _ body: () async throws -> Value
    ) async throws -> Value {
        guard let progress, !settings.isQuiet, terminal.showsProgress(settings.progress) else {
            return try await body()
        }
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await ProgressLine(console: console, progress: progress).run(clock: ContinuousClock()) }
            let result: Result<Value, any Error>
            do { result = .success(try await body()) } catch { result = .failure(error) }
            // The line is gone before anything else is printed.
            group.cancelAll()
            try await group.waitForAll()
            return try result.get()
        }
    }
}
