import Sinks

/// A message for an incoming webhook of Slack, as Block Kit.
///
/// Every text object is `plain_text`, which knows no markup, and its text is escaped all the same: no mention, link or
/// emphasis comes of what AWS wrote. A message has at most 25 blocks of the 50 that Slack takes, and a text at most
/// 3,000 characters.
///
/// Source: "Blocks", "Text object" and "Sending messages using incoming webhooks", Slack's developer documentation.
public struct SlackNotification: NotificationFormat {
    // Escaping makes at most five characters of one, so that a text of 590 stays below 3,000.
    private static let textLimit = 590
    private static let headerLimit = 30
    private static let contextLimit = 390

    /// The format's name in messages.
    public var name: String { "slack" }

    /// Makes the format.
    public init() {}

    /// One message.
    public func messages(_ notification: Notification) throws -> [[UInt8]] {
        let text = NotificationText(notification)
        let shown = notification.groups.prefix(NotificationText.groupLimit)
        // The header takes 150 characters: an owner's name stands in a block of its own.
        var blocks = [SlackBlock.header(Self.object([text.count], limit: Self.headerLimit))]
        if notification.owner != nil { blocks.append(.section(Self.object([text.title]))) }
        blocks += shown.map { .section(Self.object(text.lines(of: $0))) }
        if let omitted = text.omitted(after: shown.count) {
            blocks.append(.context(Self.object([omitted], limit: Self.contextLimit)))
        }
        let shortfalls = text.shortfalls
        if !shortfalls.isEmpty { blocks.append(.section(Self.object(shortfalls))) }
        blocks.append(.context(Self.object(text.coverage, limit: Self.contextLimit)))
        return [try JSONText().encode(SlackMessage(text: text.count, blocks: blocks))]
    }

    // Lines of hostile text; the later ones give way where all are too long.
    private static func object(_ lines: [String], limit: Int = textLimit) -> SlackBlock.Text {
        var left = limit
        var kept: [String] = []
        for line in lines where left > 1 {
            let cut = Escaping.terminalText(line, limit: left)
            left -= cut.unicodeScalars.count + 1
            kept.append(Escaping.slackText(cut))
        }
        return SlackBlock.Text(text: kept.joined(separator: "\n"))
    }
}
