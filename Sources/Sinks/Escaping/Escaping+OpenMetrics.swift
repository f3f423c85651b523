extension Escaping {
    /// Text for the value of a label, or the help, in OpenMetrics and in the text format of Prometheus.
    ///
    /// Line breaks become spaces, what ``terminalText(_:limit:)`` removes is removed, and backslashes and quotation
    /// marks are escaped.
    ///
    /// - Parameter limit: the most Unicode scalars of the text to keep; what is cut off shows as an ellipsis.
    public static func openMetricsText(_ text: String, limit: Int = .max) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in terminalText(text, limit: limit).unicodeScalars {
            if scalar == "\\" || scalar == "\"" { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
    }
}
