import Sinks

/// The report as GitHub Flavored Markdown: a table of phone size, and what was swept below it.
public struct MarkdownReport: ReportFormat {
    private let rowLimit: Int
    private let title: String?
    private let sizeLimit: Int

    /// The format's name in messages.
    public var name: String { "markdown" }

    /// Makes the format.
    ///
    /// - Parameters:
    ///   - rowLimit: the most groups to show; the rest is counted in one line.
    ///   - title: a heading for a page that holds other things too; an empty line before it parts it from them.
    ///   - sizeLimit: the most bytes that the page takes: rows are left out until it fits.
    public init(rowLimit: Int = 20, title: String? = nil, sizeLimit: Int = .max) {
        self.rowLimit = max(0, rowLimit)
        self.title = title
        self.sizeLimit = max(0, sizeLimit)
    }

    /// The report as Markdown.
    public func render(_ report: SweepReport) -> [UInt8] {
        var rows = min(rowLimit, report.groups.count)
        while true {
            let page = render(report, rows: rows)
            guard page.count > sizeLimit, rows > 0 else { return page }
            // As many as fit if all are of one size, and at least one less.
            rows = min(rows - 1, Int(Double(rows) * (Double(sizeLimit) / Double(page.count))))
        }
    }

    private func render(_ report: SweepReport, rows: Int) -> [UInt8] {
        let text = ReportText(report)
        var blocks: [String] = []
        if let title { blocks.append("\n### \(Escaping.markdownCell(title, limit: 200))\n") }
        if report.groups.isEmpty {
            blocks.append(paragraph(text.noFailures))
        } else {
            let columns = ReportColumns(report.groups)
            blocks.append(MarkdownTable(columns.columns).render(report.groups.prefix(rows).map(columns.cells)))
        }
        let lines = [text.omitted(after: rows), text.owners, text.shard, text.totals, text.leftOut, text.oldest]
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
