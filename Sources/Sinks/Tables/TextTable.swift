/// A table in plain text that fits a given width.
///
/// Cells may hold any text: they are made safe for a terminal, wrapped, cut and padded by display width. When the
/// table is too wide, columns give way in the order that they name.
public struct TextTable: Sendable, Equatable {
    /// A cell: its text, and how it looks where colours are shown.
    public struct Cell: Sendable, Equatable {
        /// The text.
        public var text: String
        /// How it looks.
        public var style: TextStyle?

        /// Makes a cell.
        public init(_ text: String, style: TextStyle? = nil) {
            self.text = text
            self.style = style
        }
    }

    /// Rows that belong together, under a heading of their own where they have one.
    public struct Section: Sendable, Equatable {
        /// A line over the rows that takes the whole width; `nil` for none.
        public var heading: Cell?
        /// The rows: missing cells are empty, surplus ones are left out.
        public var rows: [[Cell]]

        /// Makes a section.
        public init(heading: Cell? = nil, rows: [[Cell]]) {
            self.heading = heading
            self.rows = rows
        }
    }

    private static let gap = 2
    // What one cell reads of a text, so that marks without width cannot make it endless.
    private static let cellLimit = 1000

    /// The columns.
    public var columns: [TableColumn]
    /// The sections, whose columns are as wide as each other's.
    public var sections: [Section]

    /// Makes a table of rows.
    public init(_ columns: [TableColumn], rows: [[Cell]] = []) {
        self.init(columns, sections: [Section(rows: rows)])
    }

    /// Makes a table of sections.
    public init(_ columns: [TableColumn], sections: [Section]) {
        self.columns = columns
        self.sections = sections
    }

    /// The table in lines of at most `width` columns, each ended by a newline; a rule stands under the titles.
    public func render(width: Int, color: ColorPolicy = .plain) -> String {
        let titles = columns.map { Cell(Escaping.terminalText($0.title), style: .bold) }
        let safe = sections.map { section in
            Section(
                heading: section.heading.map(Self.safe),
                rows: section.rows.map { row in
                    columns.indices.map { $0 < row.count ? Self.safe(row[$0]) : Cell("") }
                }
            )
        }
        let widths = fit(naturalWidths([titles] + safe.flatMap(\.rows)), to: width)
        var text = line(titles, widths, width, color)
        text += color.paint(String(repeating: "\u{2500}", count: min(width, total(widths))), .dim) + "\n"
        for section in safe {
            if let heading = section.heading {
                let line = DisplayWidth.cut(heading.text, to: width)
                text += (heading.style.map { color.paint(line, $0) } ?? line) + "\n"
            }
            for row in section.rows { text += line(row, widths, width, color) }
        }
        return text
    }

    private static func safe(_ cell: Cell) -> Cell {
        Cell(Escaping.terminalText(cell.text, limit: cellLimit), style: cell.style)
    }

    private func total(_ widths: [Int]) -> Int {
        widths.reduce(0, +) + Self.gap * max(0, widths.count - 1)
    }

    private func naturalWidths(_ lines: [[Cell]]) -> [Int] {
        columns.enumerated().map { index, column in
            let widest = lines.map { DisplayWidth.of($0[index].text) }.max() ?? 0
            return min(max(widest, column.minWidth), max(column.minWidth, column.maxWidth))
        }
    }

    private func fit(_ natural: [Int], to width: Int) -> [Int] {
        var widths = natural
        for minimum in [columns.map(\.minWidth), columns.map { _ in 1 }] {
            while total(widths) > width {
                let shrinkable = columns.indices.filter { widths[$0] > minimum[$0] }
                let first = shrinkable.max {
                    (columns[$0].yieldOrder, widths[$0]) < (columns[$1].yieldOrder, widths[$1])
                }
                guard let first else { break }
                widths[first] -= 1
            }
        }
        return widths
    }

    private func line(_ cells: [Cell], _ widths: [Int], _ width: Int, _ color: ColorPolicy) -> String {
        let wrapped = columns.indices.map { index in
            DisplayWidth.wrap(cells[index].text, to: widths[index], lines: columns[index].maxLines)
        }
        var text = ""
        for number in 0..<max(1, wrapped.map(\.count).max() ?? 0) {
            var line = ""
            var room = width
            for index in columns.indices {
                if index > 0 {
                    line += String(repeating: " ", count: min(Self.gap, room))
                    room -= min(Self.gap, room)
                }
                let cell = DisplayWidth.cut(number < wrapped[index].count ? wrapped[index][number] : "", to: room)
                let padding = String(
                    repeating: " ",
                    count: max(0, min(widths[index], room) - DisplayWidth.of(cell))
                )
                let painted = cells[index].style.map { color.paint(cell, $0) } ?? cell
                line += columns[index].alignment == .right ? padding + painted : painted + padding
                room -= min(widths[index], room)
            }
            while line.last == " " { line.removeLast() }
            text += line + "\n"
        }
        return text
    }
}
