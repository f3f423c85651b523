import HTTP
import Pipeline
import Stages

/// `ecs-sweep classify`: classifies the stopped tasks in a file.
struct ClassifyCommand {
    struct Settings {
        var file: String?
        var owners = OwnerSettings()
        var report = ReportSettings(limit: 0)

        static var options: [CommandOption<Self>] {
            OwnerSettings.options(at: \.owners) + ReportSettings.options(at: \.report, limit: "all")
        }
    }

    /// How long what was read may take after an interruption.
    private static let grace = Duration.seconds(5)
    /// What Claude and those who are told take.
    private static let connections = 8
    /// How many parts of a file that are no tasks are named; the others are counted.
    private static let problemLimit = 20

    private var settings = Settings()
    private let environment: [String: String]

    init(_ words: [String], environment: [String: String]) throws(UsageError) {
        self.environment = environment
        var parser = CommandParser(command: .classify, options: Settings.options, environment: environment)
        parser.operand = { (settings, word) throws(UsageError) in
            guard settings.file == nil else {
                throw UsageError("classify takes one file, not also \(Quotation.of(word)).")
            }
            settings.file = word
        }
        try parser.parse(words, into: &settings)
    }

    func run() async throws -> ExitStatus {
        let path = settings.file ?? "-"
        if settings.file == nil, Terminal(environment: environment).isTerminal(0) {
            throw UsageError("classify needs a file, or tasks on its standard input.")
        }
        let owners = try settings.owners.owners()
        let notifications = try NotificationDelivery(
            settings.report,
            channels: owners.channels,
            environment: environment
        )
        try AddressSpace.check()
        _ = try OpenFiles(for: Self.connections, outputs: settings.report.outputs.count)
        let stopPipe = StopPipe()
        let input = try InputFile(path, stopPipe: stopPipe)
        let drain = DrainSignal()
        // Only JSON and HTML show tasks in detail: without it a file of gigabytes need not be kept in memory.
        let showsTasks = settings.report.outputs.contains { $0.format == .json || $0.format == .html }
        let limit = showsTasks ? settings.report.detailLimit : 0
        let tally = Tally(
            limit: limit,
            benignTasks: settings.report.benignTasks(otherwise: .detailed),
            channels: owners.channels
        )
        let ledger = FileLedger()
        let console = Console(isQuiet: settings.report.isQuiet)
        let keys = try settings.report.bedrockKeys(environment)
        let connection = CurlTransport.Configuration(caBundlePath: keys?.caBundlePath)
        let (result, interruption) = try await CurlTransport.withTransport(connection) { transport in
            let run = try ReportRun(
                settings.report,
                tally: tally,
                drain: drain,
                notifications: notifications,
                environment: environment,
                transport: transport,
                base: try await keys?.base(over: transport)
            )
            let source = TaskFile(named: input.name) {
                guard let bytes = try input.read() else { return nil }
                ledger.read(bytes.count)
                return TaskFile.Chunk(bytes, isMoreAtHand: input.isMoreAtHand)
            } onProblem: { problem in
                if ledger.refuse() <= Self.problemLimit { console.error(problem.description) }
            } onSkip: { skip in
                ledger.skip(skip)
            }
            let rules = settings.report.rules
            let sinks = run.sinks { ledger.coverage(ranToEnd: $0.isFinished && !drain.hasBegun) }
            let pipeline = Pipeline(from: source)
                .map(name: "classify") { task in
                    let verdict = rules.classify(task)
                    ledger.found(verdict.bucket)
                    return ClassifiedTask(stopped: task, verdict: verdict, owner: owners.owner(of: task))
                }
                .sink(sinks)
            let size = input.size
            return await interruptible(grace: Self.grace) {
                drain.begin()
                stopPipe?.stop()
            } _: { () async -> Result<Bool, any Error> in
                do {
                    return .success(try await run.run(pipeline, progress: { ledger.progress(of: size) }))
                } catch {
                    return .failure(error)
                }
            }
        }
        let isReported = try result?.get() ?? false
        let coverage = ledger.coverage(ranToEnd: !drain.hasBegun)
        if coverage.tasks.refused > Self.problemLimit {
            console.error("\(input.name): … and \(coverage.tasks.refused - Self.problemLimit) more that are no tasks.")
        }
        if let leftOut = ledger.leftOut { console.warning("\(input.name): \(leftOut)") }
        return ExitStatus(
            interruption: interruption,
            sweptNothing: coverage.tasks.described == 0 && !coverage.isComplete,
            isComplete: coverage.isComplete && isReported,
            failures: coverage.tasks.failed,
            failureExitCode: settings.report.failureExitCode
        )
    }
}
