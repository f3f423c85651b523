/// A CSV file (RFC 4180), record by record: fields between commas, each record ended by CR LF.
///
/// Fields may hold any text; every record has as many as there are titles, and is one line. There is no byte order mark.
public struct CSVTable: Sendable, Equatable {
    /// The most characters of a field, which is what the cell of a spreadsheet holds.
    public static let fieldLimit = 32_767

    /// The titles of the columns.
    public var titles: [String]
    /// What becomes of text that a spreadsheet would run.
    public var formulas: CSVFormulas

    /// Makes a table of columns with these titles.
    public init(_ titles: [String], formulas: CSVFormulas = .guarded) {
        self.titles = titles
        self.formulas = formulas
    }

    /// The record that begins the file: the titles.
    public var header: String { row(titles) }

    /// A record; missing fields are empty, surplus ones are left out.
    public func row(_ fields: [String]) -> String {
        let escaped = titles.indices.map { index in
            // One is left for the apostrophe.
            index < fields.count
                ? Escaping.csvField(fields[index], formulas: formulas, limit: Self.fieldLimit - 1) : ""
        }
        // A record of one empty field must not be an empty line, which readers skip.
        return (escaped == [""] ? "\"\"" : escaped.joined(separator: ",")) + "\r\n"
    }

    /// The whole file.
    public func render(_ rows: [[String]]) -> String {
        header + rows.map(row).joined()
    }
}
