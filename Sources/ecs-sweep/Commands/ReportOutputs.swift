import Reports
import Sinks

/// The reports that a user asked for, and where each goes.
struct ReportOutputs: Sendable {
    /// What a step of GitHub Actions may write to its summary; of one that is larger nothing is shown.
    private static let summaryLimit = 1 << 20

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

    /// Checks that each can be written to.
    ///
    /// - Throws: ``UsageError`` for the first that cannot.
    func check() throws(UsageError) {
        for choice in choices {
            if choice.format == .github, choice.destination == .standardOutput {
                throw UsageError(
                    "-o github writes to the file that \(OutputChoice.summaryVariable) names in a step of GitHub Actions; "
                        + "elsewhere give -o github=PATH or -o markdown."
                )
            }
            do throws(DestinationError) { try choice.destination.check() } catch { throw UsageError(error.description) }
        }
    }

    private func format(_ choice: OutputChoice) -> (any ReportFormat)? {
        switch choice.format {
        case .stdout:
            let isStandardOutput = choice.destination == .standardOutput
            return TerminalReport(
                width: isStandardOutput ? terminal.width : Terminal.defaultWidth,
                color: isStandardOutput ? terminal.color(color) : .plain,
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
