extension Escaping {
    /// Text for a field of a CSV file (RFC 4180), with quotes where it needs them.
    ///
    /// Line breaks become spaces, and what ``terminalText(_:limit:)`` removes is removed, so that a record is always one
    /// line and the file can be shown on a terminal.
    ///
    /// - Parameters:
    ///   - formulas: what becomes of text that a spreadsheet would run.
    ///   - limit: the most Unicode scalars of the text to keep; what is cut off shows as an ellipsis.
    public static func csvField(_ text: String, formulas: CSVFormulas = .guarded, limit: Int = .max) -> String {
        var field = terminalText(text, limit: limit)
        if formulas == .guarded, isFormula(field) { field = "'" + field }
        let scalars = field.unicodeScalars
        let needsQuotes = scalars.contains { $0 == "," || $0 == "\"" }
        // Some readers take spaces at the ends for padding.
        guard needsQuotes || scalars.first == " " || scalars.last == " " else { return field }
        // By scalars: with a mark upon it a quotation mark is another character, and a reader sees it all the same.
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in scalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
    }

    // Programs differ in whether they look behind spaces, and some take the full-width signs for the plain ones.
    private static func isFormula(_ field: String) -> Bool {
        guard let first = field.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return false }
        switch first {
        case "=", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
        case "+", "-": return !isNumber(field)
        default: return false
        }
    }

    private static func isNumber(_ field: String) -> Bool {
        field.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || "+-.eE".utf8.contains($0) }
            && Double(field) != nil
    }
}
