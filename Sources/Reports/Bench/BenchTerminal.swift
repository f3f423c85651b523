public import Sinks
import Stages

/// The figures of measured sweeps for a terminal of a given width.
///
/// From ``TerminalReport/tableWidth`` columns on rounds and operations stand in tables; a narrower terminal gets each as a
/// few lines. What bounds the sweep stands at the end, next to the prompt.
public struct BenchTerminal: Sendable {
    private static let problemLimit = 3

    private let page: TerminalPage

    /// Makes the format.
    ///
    /// - Parameters:
    ///   - width: the columns of the terminal; no line is wider.
    ///   - color: whether headings are coloured.
    public init(width: Int, color: ColorPolicy) {
        page = TerminalPage(width: width, color: color)
    }

    /// The figures as lines of text.
    public func render(_ report: BenchReport) -> [UInt8] {
        let rows = BenchRows(report)
        let blocks = [
            lines(BenchRows.roundColumns, rows.rounds, rows.medians),
            lines(BenchRows.operationColumns, rows.operations, nil),
            shortfalls(of: report),
            BenchVerdict(report).sentences.map { page.lines($0) }.joined(),
        ]
        return Array(blocks.filter { !$0.isEmpty }.joined(separator: "\n").utf8)
    }

    private func lines(_ columns: [BenchRows.Column], _ rows: [[String]], _ last: [String]?) -> String {
        guard page.width >= TerminalReport.tableWidth else {
            return (rows + (last.map { [$0] } ?? [])).map { card(columns, $0) }.joined()
        }
        let table = TextTable(
            columns.enumerated().map { index, column in
                TableColumn(column.title, alignment: index == 0 ? .left : .right)
            },
            rows: rows.map { $0.map { TextTable.Cell($0) } }
                + (last.map { [$0.map { TextTable.Cell($0, style: .bold) }] } ?? [])
        )
        return table.render(width: page.width, color: page.color)
    }

    /// A row in as few lines as hold its figures whole, each with its unit.
    private func card(_ columns: [BenchRows.Column], _ row: [String]) -> String {
        page.items(
            zip(columns, row).enumerated().map { index, cell in
                index == 0 ? (cell.1, .bold) : (cell.0.words(cell.1), nil)
            }
        )
    }

    private func shortfalls(of report: BenchReport) -> String {
        guard !report.isComplete else { return "" }
        let cut = report.rounds.count { !$0.coverage.ranToEnd }
        let lacking = report.wantedRounds - report.rounds.count
        var lines = [
            cut > 0 ? "Cut short: round \(report.rounds.count), which no median counts." : nil,
            lacking > 0 ? "Not measured: \(Counts.counted(lacking, "round")) of \(report.wantedRounds)." : nil,
        ].compactMap(\.self)
        let coverage = report.rounds.last { !$0.coverage.problems.isEmpty }?.coverage
        let problems = ProblemSummary.summaries(of: coverage?.withoutSecrets.problems ?? [])
        lines += problems.prefix(Self.problemLimit).map(\.line)
        if problems.count > Self.problemLimit {
            lines.append("and \(Counts.counted(problems.count - Self.problemLimit, "other problem"))")
        }
        return page.lines("INCOMPLETE: not everything was swept in every round.", style: .red)
            + lines.map { page.lines($0, indent: "  ", most: 3) }.joined()
    }
}
