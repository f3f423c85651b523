import Sinks

/// CSV, read again by a strict reader of RFC 4180.
enum CSVFields: FuzzTarget {
    static let name = "csv"

    static func check(_ bytes: [UInt8]) throws {
        var pieces = Pieces(bytes)
        let fields = Array((pieces.texts(atMost: 4) + ["", "", "", ""]).prefix(4))
        let titles = ["a", "b", "c", "d"]
        let wanted = fields.map { Escaping.terminalText($0, limit: CSVTable.fieldLimit - 1) }
        let kept = CSVTable(titles, formulas: .kept).render([fields, fields])
        try expectEqual(
            try StrictCSV.records(kept),
            [titles, wanted, wanted],
            "fields that are written and read again"
        )
        let guarded = try StrictCSV.records(CSVTable(titles).render([fields]))
        try expect(guarded.count == 2 && guarded[1].count == 4, "a record of four fields")
        for (field, original) in zip(guarded[1], wanted) {
            try expectPlain(field, "a field")
            try expectEqual(field.replacing("'", with: ""), original.replacing("'", with: ""), "but for apostrophes")
            let cells = field.unicodeScalars.split(separator: ";", omittingEmptySubsequences: false)
            for (index, cell) in cells.enumerated() {
                try expect(!isRun(String(cell), isFirst: index == 0), "a spreadsheet would run \(field)")
            }
        }
    }

    /// Whether a spreadsheet takes a cell for a formula: by its first sign, spaces and quotation marks apart.
    private static func isRun(_ cell: String, isFirst: Bool) -> Bool {
        let shown = cell.unicodeScalars.drop { $0.properties.isWhitespace || !isFirst && $0 == "\"" }
        let signs = "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars
        guard let first = shown.first, signs.contains(first) else { return false }
        return !(isFirst && "+-".unicodeScalars.contains(first) && Double(cell) != nil)
    }
}
