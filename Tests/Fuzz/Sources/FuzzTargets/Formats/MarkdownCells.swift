import Sinks

/// Markdown, read again: each cell is one cell, and says what the text says.
enum MarkdownCells: FuzzTarget {
    static let name = "markdown"

    static func check(_ bytes: [UInt8]) throws {
        var pieces = Pieces(bytes)
        let cells = Array((pieces.texts(atMost: 3) + ["", "", ""]).prefix(3))
        let columns = [TableColumn("a", maxWidth: 200), TableColumn("b", maxWidth: 40), TableColumn("c", maxWidth: 9)]
        let row = MarkdownTable(columns).row(cells)
        let ends = row.unicodeScalars.filter { $0 == "\n" }.count
        try expect(ends == 1 && row.hasSuffix(" |\n"), "a row is one line: \(row)")
        let found = try parts(of: row)
        try expectEqual(found.count, 3, "a row has three cells: \(row)")
        for (index, part) in found.enumerated() {
            try expectPlain(part, "a cell")
            let wanted = trimmed(Escaping.terminalText(cells[index], limit: columns[index].maxWidth))
            try expectEqual(try read(part).scalars, wanted.scalars, "a cell says what its text says: \(part)")
        }
        try checkLine(cells[0])
    }

    /// A line of text that begins no block.
    private static func checkLine(_ text: String) throws {
        let line = Escaping.markdownCell(text)
        let first = line.unicodeScalars.first ?? "a"
        try expect(!"#>-+=`~|".unicodeScalars.contains(first), "a line begins a block: \(line)")
        let digits = line.unicodeScalars.prefix { ("0"..."9").contains($0) }
        let next = line.unicodeScalars[digits.endIndex...].prefix(2)
        let isList = (1...9).contains(digits.count) && [".", ")", ". ", ") "].contains(String(next))
        try expect(!isList, "a line begins a list: \(line)")
        try expect(!line.contains("://") && !line.lowercased().contains("www."), "a line holds a link: \(line)")
        try expect(!line.contains("<") && !line.contains(">"), "a line holds HTML: \(line)")
    }

    /// What stands between the bars of a row that no backslash escapes.
    private static func parts(of row: String) throws(Violation) -> [String] {
        var parts: [String] = []
        var part = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in row.unicodeScalars.dropLast() {
            if scalar == "|", !isEscaped {
                parts.append(String(part))
                part = String.UnicodeScalarView()
            } else {
                part.append(scalar)
            }
            isEscaped = scalar == "\\" && !isEscaped
        }
        try expect(part.isEmpty && parts.first == "", "a row stands between bars: \(row)")
        return parts.dropFirst().map(trimmed)
    }

    /// What a reader of Markdown sees of a cell: backslashes before signs, and references to characters, are resolved.
    private static func read(_ cell: String) throws(Violation) -> String {
        var text = String.UnicodeScalarView()
        var rest = cell.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\\" where rest.first.map(isSign) == true: text.append(rest.removeFirst())
            case "&":
                let name = rest.prefix { $0 != ";" }
                rest = rest[name.endIndex...].dropFirst()
                switch String(name) {
                case "amp": text.append("&")
                case "lt": text.append("<")
                case "gt": text.append(">")
                case "#8203": break
                default: throw Violation(description: "a cell holds &\(String(name)); in \(cell)")
                }
            case "*", "`", "~", "[", "]", "<", ">", "$", "|":
                throw Violation(description: "a cell holds \(scalar) by itself: \(cell)")
            default: text.append(scalar)
            }
        }
        return String(text)
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".unicodeScalars.contains(scalar)
    }

    private static func trimmed(_ text: String) -> String {
        let spaces = text.unicodeScalars
        guard let first = spaces.firstIndex(where: { $0 != " " }), let last = spaces.lastIndex(where: { $0 != " " })
        else { return "" }
        return String(spaces[first...last])
    }
}
