extension OutputChoice {
    /// The formats behind whose name the path of a file stands.
    private static let fileFormats: Set = [
        "stdout", "markdown", "json", "ndjson", "csv", "html", "openmetrics", "github",
    ]

    /// What a user wrote for an output, as it may be shown.
    ///
    /// Only what is known to be the path of a file is: anything else may be where messages go, with its key.
    static func masked(_ text: String) -> String {
        let mask = "********"
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard !parts[0].contains("://") else { return mask }
        guard parts.count == 2 else { return text }
        let value = parts[1]
        let isPath = fileFormats.contains(String(parts[0])) && !value.contains("://")
        // Where a secret is kept is none.
        let isVariable =
            value.hasPrefix("env:") && value.dropFirst(4).allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
        let isFile = value.hasPrefix("@") && !value.contains("://")
        return isPath || isVariable || isFile ? text : "\(parts[0])=\(mask)"
    }
}
