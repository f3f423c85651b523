import HTTP
import Pipeline
import Stages

/// `ecs-sweep classify`: classifies the stopped tasks in a file.
struct ClassifyCommand {
    struct Settings {
        var file: String?
        var report = ReportSettings(limit: 0)

        static var options: [CommandOption<Self>] { ReportSettings.options(at: \.report, limit: "all") }
    }

    private var settings = Settings()
    private let environment: [String: String]

    init(_ words: [String], environment: [String: String]) throws(UsageError) {
        self.environment = environment
        var parser = CommandParser(command: "classify", options: Settings.options)
        parser.operand = { (settings, word) throws(UsageError) in
            guard settings.file == nil else { throw UsageError("classify takes one file, not also '\(word)'.") }
            settings.file = word
        }
        try parser.parse(words, into: &settings)
    }

    func run() async throws -> ExitStatus {
        let path = settings.file ?? "-"
        if settings.file == nil, Terminal(environment: environment).isTerminal(0) {
            throw UsageError("classify needs a file, or tasks on its standard input.")
        }
        let input = try InputFile(path)
        let tally = Tally(limit: settings.report.detailLimit, benignTasks: .detailed)
        let ledger = FileLedger()
        let keys = try settings.report.bedrockKeys(environment)
        let connection = CurlTransport.Configuration(caBundlePath: keys?.caBundlePath)
        let isReported = try await CurlTransport.withTransport(connection) { transport in
            let run = try ReportRun(
                settings.report,
                tally: tally,
                environment: environment,
                transport: transport,
                base: try await keys?.base(over: transport)
            )
            let source = TaskFile(named: input.name, chunks: input.read) { problem in
                ledger.refuse()
                run.console.error(problem.description)
            }
            let sinks = run.sinks { ledger.coverage(ranToEnd: $0.isFinished) }
            let pipeline = Pipeline(from: source)
                .map(name: "classify") { task in
                    let verdict = RuleClassifier.standard.classify(task)
                    ledger.found(verdict.bucket)
                    return ClassifiedTask(stopped: task, verdict: verdict)
                }
                .sink(sinks)
            return try await run.run(pipeline)
        }
        let coverage = ledger.coverage(ranToEnd: true)
        return ExitStatus(
            interruption: nil,
            sweptNothing: coverage.tasks.described == 0 && !coverage.isComplete,
            isComplete: coverage.isComplete && isReported,
            failures: coverage.tasks.failed,
            failureExitCode: settings.report.failureExitCode
        )
    }
}
