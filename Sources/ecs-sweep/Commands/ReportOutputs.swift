import Reports
import Sinks
import Stages

/// The reports that a user asked for, and where each goes.
struct ReportOutputs: Sendable {
    /// What a step of GitHub Actions may write to its summary; of one that is larger nothing is shown.
    private static let summaryLimit = 1 << 20

    /// More than a report without rows takes.
    private static let summaryRoom = 1 << 16

    let choices: [OutputChoice]
    let rowLimit: Int
    let color: ReportSettings.When
    let terminal: Terminal

    /// - Parameter choices: what the user asked for; without any, a table on the standard output.
    init(_ choices: [OutputChoice], rowLimit: Int, color: ReportSettings.When, terminal: Terminal) {
        self.choices = choices.isEmpty ? [.stdout] : choices.map { $0.resolved(in: terminal.environment) }
        self.rowLimit = rowLimit
        self.color = color
        self.terminal = terminal
    }

    /// The reports that are written at the end.
    var reports: [ReportOutput] {
        choices.compactMap { choice in format(choice).map { ReportOutput($0, to: choice.destination) } }
    }

    /// Where an entry for each task goes as they come.
    var streams: [Destination] {
        choices.filter { $0.format == .ndjson }.map(\.destination)
    }

    /// What is to be said of a sweep that is incomplete where no output has room for it; `nil` where one says it.
    func shortfall(of coverage: Coverage) -> String? {
        guard !coverage.isComplete, choices.allSatisfy({ $0.format == .csv || $0.format == .ndjson }) else {
            return nil
        }
        return "the sweep is incomplete: add -o stdout or -o json=PATH to see what is missing."
    }

    /// Checks that each can be written to.
    ///
    /// - Throws: ``UsageError`` for the first that cannot, and where two are to replace one file.
    func check() throws(UsageError) {
        var files: Set<String> = []
        for case .file(let path) in choices.map(\.destination) where !path.hasPrefix("/dev/") {
            guard files.insert(path).inserted else {
                throw UsageError("two outputs go to \(path): give each a path of its own.")
            }
        }
        for choice in choices {
            if choice.format == .github { try checkSummary(choice.destination) }
            do throws(DestinationError) { try choice.destination.check() } catch { throw UsageError(error.description) }
        }
    }

    private func checkSummary(_ destination: Destination) throws(UsageError) {
        if destination == .standardOutput {
            throw UsageError(
                "-o github writes to the file that \(OutputChoice.summaryVariable) names in a step of GitHub Actions; "
                    + "elsewhere give -o github=PATH or -o markdown."
            )
        }
        guard destination.sizeBefore <= Self.summaryLimit - Self.summaryRoom else {
            throw UsageError(
                "\(destination.name) has no room left: GitHub shows no summary of more than 1 MiB; sweep in another step."
            )
        }
    }

    private func format(_ choice: OutputChoice) -> (any ReportFormat)? {
        switch choice.format {
        case .stdout:
            let isStandardOutput = choice.destination == .standardOutput
            return TerminalReport(
                width: isStandardOutput ? terminal.width : Terminal.defaultWidth,
                color: isStandardOutput || color == .always ? terminal.color(color) : .plain,
                rowLimit: rowLimit
            )
        case .markdown: return MarkdownReport(rowLimit: rowLimit)
        case .github:
            return MarkdownReport(
                rowLimit: rowLimit,
                title: "Stopped ECS tasks",
                sizeLimit: Self.summaryLimit - choice.destination.sizeBefore
            )
        case .json: return JSONReport()
        case .html: return HTMLReport()
        case .csv: return CSVReport()
        case .openmetrics: return OpenMetricsReport()
        case .ndjson: return nil  // It streams: a sink of its own.
        }
    }
}

extension OutputChoice {
    /// A table on the standard output: what a user gets who asks for nothing else.
    static let stdout = Self(format: .stdout, destination: .standardOutput)
}
