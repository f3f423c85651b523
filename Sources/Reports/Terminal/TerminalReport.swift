public import Sinks
import Stages

/// The report for a terminal of a given width.
///
/// From ``tableWidth`` columns on it is a table; a narrower one, such as a phone's, gets each group as a few lines.
public struct TerminalReport: ReportFormat {
    /// The width from which on the groups stand in a table.
    public static let tableWidth = 80

    private let width: Int
    private let color: ColorPolicy
    private let rowLimit: Int

    /// The format's name in messages.
    public var name: String { "terminal" }

    /// Makes the format.
    ///
    /// - Parameters:
    ///   - width: the columns of the terminal; no line is wider.
    ///   - color: whether buckets and headings are coloured.
    ///   - rowLimit: the most groups to show; the rest is counted in one line.
    public init(width: Int, color: ColorPolicy, rowLimit: Int = 20) {
        self.width = max(1, width)
        self.color = color
        self.rowLimit = rowLimit
    }

    /// The report as lines of text.
    public func render(_ report: SweepReport) -> [UInt8] {
        let text = ReportText(report)
        var blocks: [String] = []
        if report.groups.isEmpty {
            blocks.append(lines(text.noFailures, style: text.isGood ? .green : nil))
        } else {
            let shown = Array(report.groups.prefix(rowLimit))
            let rows = width < Self.tableWidth ? list(shown) : table(shown, of: report.groups)
            blocks.append(rows + (text.omitted(after: rowLimit).map { lines($0) } ?? ""))
        }
        let commands = TaskCommand.commands(for: report.groups).compactMap(shell)
        if !commands.isEmpty { blocks.append(lines("Look closer:", style: .bold) + commands.joined()) }
        let shortfalls = text.shortfalls
        if !shortfalls.isEmpty {
            blocks.append(
                lines("INCOMPLETE: not everything could be swept.", style: .red)
                    + shortfalls.map { lines($0, indent: "  ") }.joined()
            )
        }
        blocks.append(
            [text.owners, text.shard, text.totals, text.leftOut, text.oldest, text.effort].compactMap(\.self).map {
                lines($0)
            }
            .joined()
        )
        return Array(blocks.joined(separator: "\n").utf8)
    }

    private func table(_ shown: [FailureGroup], of groups: [FailureGroup]) -> String {
        let columns = ReportColumns(groups)
        let rows = shown.map { group in
            columns.cells(group).enumerated().map { index, text in
                TextTable.Cell(text, style: index == columns.bucketIndex ? group.bucket.style : nil)
            }
        }
        return TextTable(columns.columns, rows: rows).render(width: width, color: color)
    }

    private func list(_ groups: [FailureGroup]) -> String {
        let countWidth = groups.map { Counts.grouped($0.count).count }.max() ?? 0
        let indent = String(repeating: " ", count: countWidth + 1)
        let hasOwners = groups.contains { $0.owner != nil }
        return groups.enumerated().map { index, group in
            let isFirst = hasOwners && (index == 0 || groups[index - 1].owner != group.owner)
            let section = isFirst ? lines("\(group.owner ?? "no owner"):", style: .bold) : ""
            let count = Counts.grouped(group.count)
            let padding = String(repeating: " ", count: countWidth - count.count)
            let name = Escaping.terminalText(group.service, limit: 500)
            let room = width - countWidth - group.bucket.rawValue.count - 2
            let title =
                room >= 4
                ? "\(padding)\(count) \(color.paint(group.bucket.rawValue, group.bucket.style)) "
                    + color.paint(DisplayWidth.cut(name, to: room), .bold) + "\n"
                : lines("\(count) \(group.bucket.rawValue) \(name)")
            return section + title
                + lines(group.representativeReason, indent: indent, most: 3)
                + lines("\u{2192} " + group.nextAction, indent: indent, most: 3)
        }.joined()
    }

    // The command in lines that a shell joins again; none where a word of it does not fit, for half is no command.
    private func shell(_ command: TaskCommand) -> String? {
        var rows: [String] = []
        for (index, word) in command.words.enumerated() {
            let isLast = index == command.words.count - 1
            guard word.utf8.count + (isLast ? 0 : 2) <= width else { return nil }
            let joined = (rows.last.map { $0 + " " } ?? "") + word
            if rows.isEmpty || joined.utf8.count + (isLast ? 0 : 2) > width {
                rows.append(word)
            } else {
                rows[rows.count - 1] = joined
            }
        }
        return lines(command.title) + rows.joined(separator: " \\\n") + "\n"
    }

    // A paragraph of hostile text, wrapped to the width.
    private func lines(_ text: String, indent: String = "", style: TextStyle? = nil, most: Int = .max) -> String {
        let indent = String(indent.prefix(width / 4))
        let safe = Escaping.terminalText(text, limit: 1000)
        return DisplayWidth.wrap(safe, to: width - indent.count, lines: most).map { line in
            indent + (style.map { color.paint(line, $0) } ?? line) + "\n"
        }.joined()
    }
}
