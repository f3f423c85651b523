import Sinks
import Stages

/// The sentences of a message about failures, the same in every format for people.
///
/// They quote AWS and are hostile text, made one line and cut: each format escapes them whole.
struct NotificationText {
    /// The most groups that a message shows: it is read on a phone.
    static let groupLimit = 20

    private static let serviceLimit = 80
    private static let lineLimit = 160
    private static let shortfallLimit = 3

    private let notification: Notification
    private let text: ReportText

    init(_ notification: Notification) {
        self.notification = notification
        text = ReportText(notification.report)
    }

    /// How many tasks failed, in words of our own.
    var count: String {
        "\(Counts.counted(notification.failureCount, "ECS task")) failed"
    }

    /// How many tasks failed, and whose.
    var title: String {
        count + (notification.owner.map { ": \(Escaping.terminalText($0, limit: Self.serviceLimit))" } ?? "")
    }

    /// A group in three lines: what failed, why, and what to do.
    func lines(of group: FailureGroup) -> [String] {
        [
            "\(group.bucket.mark) \(group.bucket.rawValue) \u{00D7} \(Counts.grouped(group.count)): "
                + Escaping.terminalText(group.service, limit: Self.serviceLimit),
            Escaping.terminalText(group.representativeReason, limit: Self.lineLimit + 40),
            "\u{2192} " + Escaping.terminalText(group.nextAction, limit: Self.lineLimit),
        ]
    }

    /// What is not shown: the groups behind the first few, and those that are too small.
    func omitted(after shown: Int) -> String? {
        var parts: [String] = []
        let rest = notification.groups.count - shown
        if rest > 0 {
            let tasks = Counts.counted(notification.omittedCount(after: shown), "task")
            parts.append("\u{2026} and \(Counts.counted(rest, "more group")) with \(tasks).")
        }
        if notification.smallGroups > 0 {
            let groups = Counts.counted(notification.smallGroups, "group")
            parts.append("Left out: \(groups) with fewer failures than wanted.")
        }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// That the sweep is incomplete and why, a line each; empty when it is complete.
    var shortfalls: [String] {
        let lines = text.shortfalls
        guard !lines.isEmpty else { return [] }
        let rest = lines.count - Self.shortfallLimit
        return ["INCOMPLETE: not everything could be swept."]
            + lines.prefix(Self.shortfallLimit).map { Escaping.terminalText($0, limit: Self.lineLimit) }
            + (rest > 0 ? ["\u{2026} and \(Counts.counted(rest, "more line")) in the report."] : [])
    }

    /// What was swept, a line each.
    var coverage: [String] {
        [text.shard, text.totals, text.oldest].compactMap(\.self).map {
            Escaping.terminalText($0, limit: Self.lineLimit + 40)
        }
    }
}
