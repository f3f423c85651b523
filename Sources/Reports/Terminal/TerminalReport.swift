public import Sinks
import Stages

/// The report for a terminal of a given width.
///
/// From ``tableWidth`` columns on it is a table; a narrower one, such as a phone's, gets each group as a card of a few
/// lines. What is most worth knowing stands at the end, next to the prompt. Where nothing failed one line says so.
public struct TerminalReport: ReportFormat {
    /// The width from which on the groups stand in a table.
    ///
    /// The columns of a narrower one would tear reasons and actions into scraps.
    public static let tableWidth = 100

    private let page: TerminalPage
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
        page = TerminalPage(width: width, color: color)
        self.rowLimit = rowLimit
    }

    /// The report as lines of text.
    public func render(_ report: SweepReport) -> [UInt8] {
        let text = ReportText(report)
        if let allIsWell = text.allIsWell {
            let rest = [text.unseen, text.shard, text.leftOut].compactMap(\.self).map { page.lines($0, style: .dim) }
            return Array((page.lines(allIsWell, style: .green) + rest.joined()).utf8)
        }
        let blocks = [rows(of: report, text), commands(report), shortfalls(text), foot(of: report, text)]
        return Array(blocks.filter { !$0.isEmpty }.joined(separator: "\n").utf8)
    }

    private func rows(of report: SweepReport, _ text: ReportText) -> String {
        guard !report.groups.isEmpty else { return page.lines(text.noFailures, style: text.isGood ? .green : nil) }
        let groups = TerminalGroups(report.groups, limit: rowLimit)
        let rows = page.width < Self.tableWidth ? groups.cards(on: page) : groups.table(on: page)
        return rows + (text.omitted(after: rowLimit).map { page.lines($0) } ?? "")
    }

    private func commands(_ report: SweepReport) -> String {
        let commands = TaskCommand.commands(for: report.groups).compactMap { command in
            page.shell(command.words).map { page.lines(command.title, style: .dim) + $0 }
        }
        return commands.isEmpty ? "" : page.lines("Look closer:", style: .bold) + commands.joined()
    }

    private func shortfalls(_ text: ReportText) -> String {
        let shortfalls = text.shortfalls
        guard !shortfalls.isEmpty else { return "" }
        return page.lines("INCOMPLETE: not everything could be swept.", style: .red)
            + shortfalls.map { page.lines($0, indent: "  ") }.joined()
    }

    private func foot(of report: SweepReport, _ text: ReportText) -> String {
        // The headings say it of the groups that are shown.
        let owners = report.groups.count > rowLimit ? text.owners : nil
        let buckets = text.buckets.map { bucket -> (text: String, style: TextStyle?) in
            ("\(Counts.grouped(bucket.count)) \(bucket.bucket.rawValue)", bucket.bucket.style)
        }
        return page.items(buckets)
            + [owners, text.shard, text.totals].compactMap(\.self).map { page.lines($0) }.joined()
            + [text.leftOut, text.oldest, text.effort].compactMap(\.self).map { page.lines($0, style: .dim) }.joined()
    }
}
