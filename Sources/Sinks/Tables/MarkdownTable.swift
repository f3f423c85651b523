/// A GitHub Flavored Markdown table, row by row.
///
/// Cells may hold any text; every row has as many cells as there are columns. Cells are cut to what their column
/// holds in a text table (`maxWidth` × `maxLines` characters) and are not padded.
public struct MarkdownTable: Sendable, Equatable {
    /// The columns.
    public var columns: [TableColumn]

    /// Makes a table of these columns.
    public init(_ columns: [TableColumn]) {
        self.columns = columns
    }

    /// The two lines that begin the table: titles and alignments.
    public var header: String {
        line(columns.map { Escaping.markdownCell($0.title) })
            + "|" + columns.map { $0.alignment == .right ? "---:|" : "---|" }.joined() + "\n"
    }

    /// The line of one row; missing cells are empty, surplus ones are left out.
    public func row(_ cells: [String]) -> String {
        line(
            columns.enumerated().map { index, column in
                index < cells.count ? Escaping.markdownCell(cells[index], limit: column.maxWidth * column.maxLines) : ""
            }
        )
    }

    /// The whole table.
    public func render(_ rows: [[String]]) -> String {
        header + rows.map(row).joined()
    }

    private func line(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |\n"
    }
}
