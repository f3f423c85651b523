@testable import Sinks
@testable import Text

/// Texts of others on a terminal: one line, nothing that acts, and tables as wide as they should be.
enum PlainLines: FuzzTarget {
    static let name = "plain-lines"

    static func check(_ bytes: [UInt8]) throws {
        var pieces = Pieces(bytes)
        let width = 1 + pieces.number() % 120
        let texts = pieces.texts(atMost: 8)
        for text in texts { try checkLine(text, width) }
        try checkTable(texts, width)
    }

    private static func checkLine(_ text: String, _ width: Int) throws {
        let line = PlainText.line(text)
        try expectPlain(line, "a line")
        try expectEqual(PlainText.line(line).scalars, line.scalars, "a plain line stays as it is")
        let cut = PlainText.line(text, limit: width)
        try expectBounded(cut, width, "a line that is cut")
        let kept = cut.scalars == line.scalars ? cut.scalars : cut.scalars.dropLast()
        try expect(line.scalars.starts(with: kept), "what is cut is the beginning: \(cut)")
        let condensed = PlainText.condensed(text)
        try expectPlain(condensed, "a line without double spaces")
        try expect(!condensed.contains("  "), "there are no two spaces: \(condensed)")
        try expectEqual(PlainText.condensed(condensed).scalars, condensed.scalars, "a condensed line stays as it is")
        try expect(DisplayWidth.of(DisplayWidth.cut(line, to: width)) <= width, "what is cut fits: \(line)")
        for part in DisplayWidth.wrap(line, to: width, lines: 5) {
            try expect(DisplayWidth.of(part) <= width, "a wrapped line fits: \(part)")
        }
    }

    private static func checkTable(_ texts: [String], _ width: Int) throws {
        let columns = [
            TableColumn("service", minWidth: 8, maxWidth: 24), TableColumn("count", alignment: .right),
            TableColumn("reason", maxWidth: 60, maxLines: 3, yieldOrder: 1),
        ]
        let rows = texts.map { text in [text, "7", text].map { TextTable.Cell($0, style: .bold) } }
        let section = TextTable.Section(heading: texts.first.map { TextTable.Cell($0) }, rows: rows)
        let table = TextTable(columns, sections: [section])
        for line in table.render(width: width).split(separator: "\n", omittingEmptySubsequences: false) {
            try expectPlain(String(line), "a line of a table")
            try expect(DisplayWidth.of(String(line)) <= width, "a line of a table fits \(width): \(line)")
        }
        // Of colours there are only our own.
        let colour = #/\u{1B}\[[0-9;]*m/#.matchingSemantics(.unicodeScalar)
        let plain = table.render(width: width, color: .ansi).replacing(colour, with: "")
        let isSame = visible(plain) == visible(table.render(width: width))
        try expect(isSame, "a table without its colours is \(plain)")
    }

    /// The lines of a table without the spaces at their ends, which a colour may keep.
    private static func visible(_ table: String) -> [[Unicode.Scalar]] {
        table.unicodeScalars.split(separator: "\n").map { line in
            Array(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}
