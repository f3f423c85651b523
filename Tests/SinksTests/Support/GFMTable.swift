/// Reads the rows of a Markdown table as the GitHub Flavored Markdown specification does (section 4.10).
enum GFMTable {
    /// The cells of one line: split at every `|` that no backslash stands before, outer pipes and padding left out.
    static func cells(_ line: some StringProtocol) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isEscaped = false
        for character in line.unicodeScalars {
            if character == "|", !isEscaped {
                cells.append(cell)
                cell = ""
            } else {
                cell.unicodeScalars.append(character)
            }
            isEscaped = character == "\\" && !isEscaped
        }
        cells.append(cell)
        return cells.dropFirst().dropLast().map {
            String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// The rows of a text, one for each line.
    static func rows(_ text: String) -> [[String]] {
        text.split(separator: "\n", omittingEmptySubsequences: true).map { cells($0) }
    }
}
