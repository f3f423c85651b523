import AWS
import Pipeline
import Reports
import Sinks
import Stages

/// `ecs-sweep graph`: prints the stages of a sweep.
struct GraphCommand {
    enum Format: String, CaseIterable {
        case mermaid
        case dot
    }

    struct Settings {
        var format = Format.mermaid

        static var options: [CommandOption<Self>] {
            [
                .option(
                    "--format",
                    value: "FORMAT",
                    kind: .choice(Format.self),
                    standard: "mermaid",
                    help: "mermaid or dot"
                ) {
                    (settings, text) throws(UsageError) in
                    settings.format = try Values.choice(text, of: "--format")
                }
            ]
        }
    }

    private var settings = Settings()

    init(_ words: [String], environment: [String: String]) throws(UsageError) {
        try CommandParser(command: .graph, options: Settings.options, environment: environment).parse(
            words,
            into: &settings
        )
    }

    func run() -> ExitStatus {
        // A sweep of no base has the graph of any other: nothing is run.
        let sweep = Sweep(bases: [], concurrency: SweepSettings().concurrency)
        let fold = SweepFold(tally: Tally(limit: 0), toolVersion: Invocation.version) { _ in Coverage() }
        let investigation = Investigation(directory: sweep.directory, ledger: sweep.ledger)
        let graph = sweep.pipeline(into: investigation.sinks(beside: ReportSink([]) { fold })).graph
        Console().print(settings.format == .dot ? graph.dot : graph.mermaid)
        return .complete
    }
}
