import Sinks

/// A message for a channel of Microsoft Teams, as an Adaptive Card for a webhook of its Workflows.
///
/// What AWS wrote stands in text runs, of which Teams reads no Markdown. A message takes at most 20,000 bytes: Teams takes
/// 28 KB, which others have found to be less. Groups that do not fit are counted.
///
/// Source: "Create incoming webhooks with Workflows for Microsoft Teams", Microsoft; "TextRun", adaptivecards.io.
public struct TeamsNotification: NotificationFormat {
    /// How large a message becomes, in bytes.
    static let sizeLimit = 20_000

    /// The format's name in messages.
    public var name: String { "teams" }

    /// Makes the format.
    public init() {}

    /// One message.
    public func messages(_ notification: Notification) throws -> [[UInt8]] {
        let text = NotificationText(notification)
        var shown = min(notification.groups.count, NotificationText.groupLimit)
        var message = try Self.message(notification, text, shown: shown)
        while message.count > Self.sizeLimit, shown > 0 {
            shown -= 1
            message = try Self.message(notification, text, shown: shown)
        }
        return [message]
    }

    private static func message(_ notification: Notification, _ text: NotificationText, shown: Int) throws -> [UInt8] {
        var body = [TeamsCard.Container([.init(text.title, .title)])]
        body += notification.groups.prefix(shown).map { group in
            let lines = text.lines(of: group)
            return TeamsCard.Container(
                [TeamsCard.Paragraph(lines[0], .heading)] + lines.dropFirst().map { TeamsCard.Paragraph($0, .plain) }
            )
        }
        if let omitted = text.omitted(after: shown) { body.append(.init([.init(omitted, .subtle)])) }
        if !text.shortfalls.isEmpty {
            body.append(.init(text.shortfalls.enumerated().map { .init($1, $0 == 0 ? .warning : .plain) }))
        }
        body.append(.init(text.coverage.map { .init($0, .subtle) }))
        return try JSONText().encode(TeamsMessage(card: TeamsCard(fallback: text.count, body: body)))
    }
}
