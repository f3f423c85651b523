import Sinks
import Stages

/// The rows of a report on a terminal: a section for each owner, where there are any.
struct TerminalGroups {
    private struct Section {
        var heading: String?
        var groups: [FailureGroup]
    }

    /// How wide a table may be before reasons and actions get more room than they have everywhere.
    private static let usualWidth = 150
    private static let widestText = 80

    private let sections: [Section]

    /// - Parameters:
    ///   - groups: all groups of the report, those of an owner beside each other.
    ///   - limit: the most that are shown.
    init(_ groups: [FailureGroup], limit: Int) {
        let order = OwnerOrder(groups)
        var sections: [Section] = []
        for (index, group) in groups.prefix(limit).enumerated() {
            if index > 0, groups[index - 1].owner == group.owner {
                sections[sections.count - 1].groups.append(group)
            } else {
                let share = order.hasOwners ? order.shares.first { $0.owner == group.owner } : nil
                sections.append(Section(heading: share.map(Self.heading), groups: [group]))
            }
        }
        self.sections = sections
    }

    private static func heading(_ share: OwnerOrder.Share) -> String {
        let name = share.owner.map { DisplayWidth.cut(Escaping.terminalText($0, limit: 100), to: 40) } ?? "no owner"
        let channel = share.channel.map { ", \($0)" } ?? ""
        return "\(name): \(Counts.counted(share.failures, "failure"))\(channel)"
    }

    /// The groups in columns.
    func table(on page: TerminalPage) -> String {
        var columns = ReportColumns([]).columns
        let widest = min(Self.widestText, columns[3].maxWidth + max(0, page.width - Self.usualWidth) / 2)
        for index in [3, 4] { columns[index].maxWidth = widest }
        let sections = sections.map { section in
            TextTable.Section(
                heading: section.heading.map { TextTable.Cell($0, style: .bold) },
                rows: section.groups.map(Self.row)
            )
        }
        return TextTable(columns, sections: sections).render(width: page.width, color: page.color)
    }

    private static func row(_ group: FailureGroup) -> [TextTable.Cell] {
        let columns = ReportColumns([])
        return columns.cells(group).enumerated().map { index, text in
            TextTable.Cell(text, style: index == columns.bucketIndex ? group.bucket.style : nil)
        }
    }

    /// Each group in a few lines: how many, which bucket, whose; why; what to do.
    func cards(on page: TerminalPage) -> String {
        let shown = sections.flatMap(\.groups)
        let countWidth = shown.map { Counts.grouped($0.count).count }.max() ?? 0
        let bucketWidth = shown.map(\.bucket.rawValue.count).max() ?? 0
        return sections.map { section in
            (section.heading.map { page.lines($0, style: .bold, most: 1) } ?? "")
                + section.groups.map { card($0, countWidth, bucketWidth, page) }.joined()
        }.joined()
    }

    private func card(_ group: FailureGroup, _ countWidth: Int, _ bucketWidth: Int, _ page: TerminalPage) -> String {
        let count = Counts.grouped(group.count)
        let bucket = group.bucket.rawValue
        let name = Escaping.terminalText(group.service, limit: 500)
        let room = page.width - countWidth - bucketWidth - 4
        let indent = String(repeating: " ", count: countWidth + 2)
        let title =
            room >= 8
            ? "\(Self.spaces(countWidth - count.count))\(count)  \(page.color.paint(bucket, group.bucket.style))"
                + "\(Self.spaces(bucketWidth - bucket.count))  "
                + page.color.paint(DisplayWidth.cut(name, to: room), .bold) + "\n"
            : page.lines("\(count) \(bucket) \(name)", most: 2)
        return title + page.lines(group.representativeReason, indent: indent, most: 2)
            + page.lines(group.nextAction, indent: indent, mark: "\u{2192} ", most: page.width < 60 ? 3 : 2)
    }

    private static func spaces(_ count: Int) -> String {
        String(repeating: " ", count: max(0, count))
    }
}
