import Sinks

/// The report as GitHub Flavored Markdown: a table of phone size, and what was swept below it.
public struct MarkdownReport: ReportFormat {
    private let rowLimit: Int

    /// The format's name in messages.
    public var name: String { "markdown" }

    /// Makes the format.
    ///
    /// - Parameter rowLimit: the most groups to show; the rest is counted in one line.
    public init(rowLimit: Int = 20) {
        self.rowLimit = rowLimit
    }

    /// The report as Markdown.
    public func render(_ report: SweepReport) -> [UInt8] {
        let text = ReportText(report)
        var blocks: [String] = []
        if report.groups.isEmpty {
            blocks.append(paragraph(text.noFailures))
        } else {
            let columns = ReportColumns(report.groups)
            blocks.append(MarkdownTable(columns.columns).render(report.groups.prefix(rowLimit).map(columns.cells)))
        }
        let lines = [text.omitted(after: rowLimit), text.owners, text.shard, text.totals, text.leftOut, text.oldest]
        blocks += lines.compactMap(\.self).map(paragraph)
        let shortfalls = text.shortfalls
        if !shortfalls.isEmpty {
            blocks.append("**The sweep is incomplete:**\n\n" + shortfalls.map { "- " + paragraph($0) }.joined())
        }
        let commands = TaskCommand.commands(for: report.groups).map { command in
            "- \(Escaping.markdownCell(command.title, limit: 200)): `\(command.words.joined(separator: " "))`\n"
        }
        if !commands.isEmpty { blocks.append("Look closer:\n\n" + commands.joined()) }
        return Array(blocks.joined(separator: "\n").utf8)
    }

    private func paragraph(_ text: String) -> String {
        Escaping.markdownCell(text, limit: 500) + "\n"
    }
}
