import Sinks

/// A report that a user asks for: `FORMAT`, `FORMAT=PATH`, or a path whose extension names the format.
struct OutputChoice: Equatable {
    /// The formats there are.
    enum Format: String, CaseIterable {
        case stdout
        case markdown
        case json
        case ndjson
        case html
        case csv
        case openmetrics
        case github

        /// The formats as a sentence lists them: `stdout, markdown or json`.
        static func listed(_ formats: [Self] = allCases) -> String {
            let names = formats.map(\.rawValue)
            return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
        }
    }

    /// The most outputs of a run: each may have a file open, and a temporary one to be removed at a signal.
    static let countLimit = 32

    /// Refuses more outputs than there may be.
    static func check(count: Int) throws(UsageError) {
        guard count <= countLimit else {
            throw UsageError("--output can be given \(countLimit) times at most: leave some out.")
        }
    }

    /// The variable of GitHub Actions that names the file with the summary of a step.
    static let summaryVariable = "GITHUB_STEP_SUMMARY"

    let format: Format
    let destination: Destination

    init(format: Format, destination: Destination) {
        self.format = format
        self.destination = destination
    }

    init(_ text: String) throws(UsageError) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        if let format = Format(rawValue: parts[0]) {
            if parts.count == 2, parts[1].isEmpty { throw UsageError("--output \(parts[0])= needs a path.") }
            let path = parts.count == 2 ? parts[1] : nil
            guard path?.contains("://") != true else {
                throw UsageError(
                    "--output \(parts[0])= takes the path of a file, not an address; messages go to slack, teams or "
                        + "webhook, with =env:NAME or =@FILE."
                )
            }
            let file = path.map { format == .github ? Destination.appending($0) : .file($0) }
            self.init(format: format, destination: file ?? .standardOutput)
            return
        }
        let fileName = text.split(separator: "/").last ?? ""
        let fileExtension = fileName.contains(".") ? fileName.split(separator: ".").last.map(String.init) : nil
        switch text.contains("://") ? nil : fileExtension?.lowercased() {
        case "md", "markdown": self.init(format: .markdown, destination: .file(text))
        case "json": self.init(format: .json, destination: .file(text))
        case "ndjson", "jsonl": self.init(format: .ndjson, destination: .file(text))
        case "html", "htm": self.init(format: .html, destination: .file(text))
        case "csv": self.init(format: .csv, destination: .file(text))
        case "prom": self.init(format: .openmetrics, destination: .file(text))
        case "txt": self.init(format: .stdout, destination: .file(text))
        default:
            let known = Format.allCases.map(\.rawValue).joined(separator: ", ")
            throw UsageError(
                "--output takes \(known), each with =PATH if wanted, or a path ending in .md, .json, .ndjson, .html, .csv,"
                    + " .prom or .txt; slack, teams, pagerduty or webhook with =env:NAME or =@FILE; channels;"
                    + " not '\(Quotation.maskedOutput(text))'"
                    + Suggestion.ending(
                        for: parts[0],
                        among: Format.allCases.map(\.rawValue) + NotificationSettings.outputs
                    )
            )
        }
    }

    /// The choice with what the environment says of it: `github` without a path is the summary of the step.
    func resolved(in environment: [String: String]) -> Self {
        guard format == .github, destination == .standardOutput, let path = environment[Self.summaryVariable],
            !path.isEmpty
        else { return self }
        return Self(format: format, destination: .appending(path))
    }
}
