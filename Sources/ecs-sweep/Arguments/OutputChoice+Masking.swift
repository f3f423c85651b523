extension OutputChoice {
    /// The formats behind whose name the path of a file stands.
    private static let fileFormats: Set = ["stdout", "markdown", "json", "ndjson", "csv", "html", "openmetrics"]

    /// What a user wrote for an output, as it may be shown.
    ///
    /// Only what is known to be the path of a file is: anything else may be where messages go, with its key.
    static func masked(_ text: String) -> String {
        let mask = "********"
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard !parts[0].contains("://") else { return mask }
        guard parts.count == 2 else { return text }
        let isPath = fileFormats.contains(String(parts[0])) && !parts[1].contains("://")
        return isPath ? text : "\(parts[0])=\(mask)"
    }
}
