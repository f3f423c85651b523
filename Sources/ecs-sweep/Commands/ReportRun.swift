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
    /// `nil` when nobody is told.
    private let notifications: NotificationDelivery?
    private let shard: Shard?
    private let claude: ClaudeClassifier?
    private let tally: Tally
    private let drain: DrainSignal
    private let investigation: Investigation?
    private let faults = OutputFaults()

    /// - Parameters:
    ///   - drain: when it is given, neither the investigation nor Claude is waited for, nor those who are being told.
    ///   - investigation: looks closer at failures when the run has ended; `nil` where nothing more can be had.
    ///   - shard: the part of the estate that the report is of; `nil` for all of it.
    ///   - notifications: who is told of the report; `nil` where nobody is.
    ///   - base: whose keys Bedrock is asked with, where it is.
    /// - Throws: ``UsageError`` when Claude is to be asked and cannot be, and when no output can be written.
    init(
        _ settings: ReportSettings,
        tally: Tally,
        drain: DrainSignal = DrainSignal(),
        investigation: Investigation? = nil,
        shard: Shard? = nil,
        notifications: NotificationDelivery? = nil,
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
        self.notifications = notifications
        self.claude = try settings.claude(environment: environment, transport: transport, base: base)
        guard !settings.showsPromptOnly else {
            self.outputs = nil
            return
        }
        var outputs = ReportOutputs(
            settings.outputs,
            rowLimit: settings.rowLimit,
            color: settings.color,
            terminal: terminal
        )
        // Before the sweep: who sees it may stop and mend it.
        for fault in try outputs.leaveOutUnwritable(isAnyoneTold: notifications != nil) {
            faults.note()
            console.error(fault)
        }
        if let mixture = outputs.mixture { console.warning(mixture) }
        self.outputs = outputs
    }

    /// Runs the pipeline; the reports are written in any case.
    ///
    /// - Parameters:
    ///   - pipeline: what classifies tasks and ends in ``sinks(coverage:)``.
    ///   - progress: shown on the standard error meanwhile.
    /// - Returns: whether every report was written.
    /// - Throws: what the pipeline threw.
    func run(_ pipeline: RunnablePipeline, progress: (@Sendable () -> ProgressFigures)? = nil) async throws -> Bool {
        do {
            let outcome = try await withProgress(progress) { try await pipeline.run(RunOptions(drain: drain)) }
            if settings.isVerbose { for line in StageFigures(outcome.metrics).lines { console.warning(line) } }
            return !faults.happened
        } catch is CancellationError {
            return !faults.happened
        } catch let error as ReportSinkError {
            for line in error.description.split(separator: "\n") { console.error(String(line)) }
            return false
        } catch let error as DestinationError {
            console.error(error.description)
            return false
        }
    }

    /// Says that the sweep is incomplete, where no output does.
    func tellShortfall(of coverage: Coverage) {
        if let shortfall = outputs?.shortfall(of: coverage) { console.error(shortfall) }
    }

    /// The sinks for the outputs that the user asked for.
    ///
    /// - Parameter coverage: what was seen and what could not be, once the run has ended.
    func sinks(coverage: @escaping @Sendable (Outcome.Ending) -> Coverage) -> [any Sink<ClassifiedTask>] {
        guard let outputs else {
            if !settings.outputs.isEmpty { console.warning("--dry-run-prompt writes no report: -o is not looked at.") }
            return investigated([], coverage: coverage)
        }
        // The only output ends the run when it fails, as when who reads a pipe has seen enough; beside others it does not,
        // and messages of what was seen until then would be wrong.
        let isExpendable = outputs.choices.count > 1 || notifications != nil
        let streams = outputs.streams.map { destination -> any Sink<ClassifiedTask> in
            let sink = NDJSONSink<FailureEntry>(to: destination) { $0.json() }
                .mapping { (task: ClassifiedTask) in FailureEntry(task) }
            guard isExpendable else { return sink }
            let (faults, console) = (faults, console)
            return sink.expendable { error in
                faults.note()
                console.error("ndjson output: \(error)")
            }
        }
        // A report that nobody asked for would be gathered, looked into and paid for all the same.
        guard !outputs.reports.isEmpty || notifications != nil else {
            if claude != nil { console.warning("Claude is not asked: ndjson shows the rules' verdicts.") }
            return streams
        }
        // The streams are opened first: where one ends the run before it has begun, no report takes an older one's place.
        return streams + investigated(outputs.reports, coverage: coverage)
    }

    private func investigated(
        _ reports: [ReportOutput],
        coverage: @escaping @Sendable (Outcome.Ending) -> Coverage
    ) -> [any Sink<ClassifiedTask>] {
        let report = reportSink(reports, coverage: coverage)
        return investigation?.sinks(beside: report, drain: drain) ?? [report]
    }

    private func reportSink(
        _ reports: [ReportOutput],
        coverage: @escaping @Sendable (Outcome.Ending) -> Coverage
    ) -> any Sink<ClassifiedTask> {
        let (tally, investigator, refiner) = (tally, investigator, refiner)
        let notify = notifications.map { notifications in
            { @Sendable [drain] (report: SweepReport) async in await notifications.send(report, until: drain) }
        }
        return ReportSink(reports, notify: notify) { [shard] in
            ClearingFold(
                SweepFold(
                    tally: tally,
                    toolVersion: Invocation.version,
                    shard: shard,
                    investigate: investigator,
                    refine: refiner
                ) {
                    coverage($0.ending)
                }
            )
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
        _ progress: (@Sendable () -> ProgressFigures)?,
        _ body: () async throws -> Value
    ) async throws -> Value {
        let streams = outputs?.streams.contains(.standardOutput) ?? false
        guard let progress, !settings.isQuiet,
            let medium = terminal.progress(settings.progress, streams: streams)
        else { return try await body() }
        return try await ProgressDisplay(medium: medium, console: console, progress: progress).during(body)
    }
}
