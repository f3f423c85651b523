import Reports
import Sinks
import Stages

/// The reports that a user asked for, and where each goes.
struct ReportOutputs: Sendable {
    /// What a step of GitHub Actions may write to its summary; of one that is larger nothing is shown.
    private static let summaryLimit = 1 << 20

    /// More than a report without rows takes.
    private static let summaryRoom = 1 << 16

    private(set) var choices: [OutputChoice]
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

    /// What is to be said of outputs that a program which reads them may not expect; `nil` where there is nothing.
    var mixture: String? {
        let others = choices.filter { $0.destination == .standardOutput && $0.format != .stdout }
        guard choices.contains(.stdout), let other = others.first else { return nil }
        return "the standard output gets the table besides \(other.format.rawValue): "
            + "add a path, as in \(other.format.rawValue)=PATH, if a program reads it."
    }

    /// Leaves out what cannot be written, so that it costs none of the others.
    ///
    /// - Parameter isAnyoneTold: whether there are messages too, which need no output.
    /// - Returns: why, for each that is left out.
    /// - Throws: ``UsageError`` when nothing is left, and where two outputs would get in each other's way.
    mutating func leaveOutUnwritable(isAnyoneTold: Bool) throws(UsageError) -> [String] {
        try checkPlaces()
        var (writable, faults): ([OutputChoice], [String]) = ([], [])
        for choice in choices {
            if let fault = try fault(of: choice) { faults.append(fault) } else { writable.append(choice) }
        }
        guard !writable.isEmpty || isAnyoneTold else { throw UsageError(faults.joined(separator: "\n")) }
        choices = writable
        return faults
    }

    private func checkPlaces() throws(UsageError) {
        for (index, choice) in choices.enumerated() {
            for other in choices[..<index] where choice.destination.meets(other.destination) {
                // A person who looks on reads both.
                if choice != other, choice == .stdout || other == .stdout, choice.destination == other.destination {
                    continue
                }
                let (name, first) = (choice.destination.name, other.destination.name)
                let place = name == first ? name : "\(name), which is \(first)"
                throw UsageError("two outputs go to \(place): give each a path of its own.")
            }
        }
    }

    // Why an output cannot be written; `nil` where it can.
    private func fault(of choice: OutputChoice) throws(UsageError) -> String? {
        let destination = choice.destination
        if choice.format == .github {
            guard destination != .standardOutput else {
                throw UsageError(
                    "-o github writes to the file that \(OutputChoice.summaryVariable) names in a step of GitHub Actions; "
                        + "elsewhere give -o github=PATH or -o markdown."
                )
            }
            guard destination.sizeBefore <= Self.summaryLimit - Self.summaryRoom else {
                return "\(destination.name) has no room left: GitHub shows no summary of more than 1 MiB; "
                    + "sweep in another step."
            }
        }
        do throws(DestinationError) { try destination.check() } catch { return error.description }
        return nil
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
