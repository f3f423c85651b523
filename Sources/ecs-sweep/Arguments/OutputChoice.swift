import Sinks

/// A report that a user asks for: `FORMAT`, `FORMAT=PATH`, or a path whose extension names the format.
struct OutputChoice: Equatable {
    /// The formats there are.
    enum Format: String, CaseIterable {
        case stdout
        case markdown
        case json
        case ndjson
    }

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
            self.init(format: format, destination: parts.count == 2 ? .file(parts[1]) : .standardOutput)
            return
        }
        let fileName = text.split(separator: "/").last ?? ""
        let fileExtension = fileName.contains(".") ? fileName.split(separator: ".").last.map(String.init) : nil
        switch fileExtension?.lowercased() {
        case "md", "markdown": self.init(format: .markdown, destination: .file(text))
        case "json": self.init(format: .json, destination: .file(text))
        case "ndjson", "jsonl": self.init(format: .ndjson, destination: .file(text))
        case "txt": self.init(format: .stdout, destination: .file(text))
        default:
            let known = Format.allCases.map(\.rawValue).joined(separator: ", ")
            // Behind an unknown name may stand a secret, such as the address of a webhook.
            let shown = parts.count == 2 ? parts[0] + "=\u{2026}" : text
            throw UsageError(
                "--output takes \(known), each with =PATH if wanted, or a path ending in .md, .json, .ndjson or .txt;"
                    + " slack, teams, pagerduty or webhook with =env:NAME or =@FILE; channels; not '\(shown)'."
            )
        }
    }
}
