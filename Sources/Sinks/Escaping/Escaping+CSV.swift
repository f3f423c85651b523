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
        if formulas == .guarded, let guarded = guarded(field) {
            // It stays as long as one apostrophe makes it: what is cut off is no formula either.
            field = limit < .max ? terminalText(guarded, limit: limit + 1) : guarded
        }
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

    // The text with an apostrophe before each part that would be run; `nil` where there is none.
    private static func guarded(_ field: String) -> String? {
        // A number is harmless alone, and begins a formula where more stands behind it.
        guard field.utf8.contains(UInt8(ascii: ";")) else { return isFormula(field) ? "'" + field : nil }
        let parts = field.split(separator: ";", omittingEmptySubsequences: false)
        let guarded = parts.map { mayBeRun($0) ? "'" + $0 : String($0) }.joined(separator: ";")
        return guarded == field ? nil : guarded
    }

    private static func isFormula(_ field: String) -> Bool {
        switch field.unicodeScalars.first(where: { !$0.properties.isWhitespace }) {
        case "+", "-": !isNumber(field)
        case let first?: isSign(first)
        case nil: false
        }
    }

    // Behind a semicolon begins a cell where the comma is the decimal sign, quotation marks or not. A number there may
    // have the next field for its decimals.
    private static func mayBeRun(_ part: Substring) -> Bool {
        part.unicodeScalars.first { !$0.properties.isWhitespace && $0 != "\"" }.map(isSign) ?? false
    }

    // Programs differ in whether they look behind spaces, and some take the full-width signs for the plain ones.
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
        default: false
        }
    }

    private static func isNumber(_ field: String) -> Bool {
        field.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || "+-.eE".utf8.contains($0) }
            && Double(field) != nil
    }
}
