/// The body that a webhook of Teams' Workflows takes: a message with one card.
struct TeamsMessage: Encodable {
    private struct Attachment: Encodable {
        let contentType = "application/vnd.microsoft.card.adaptive"
        let content: TeamsCard
    }

    private let type = "message"
    private let attachments: [Attachment]

    init(card: TeamsCard) {
        attachments = [Attachment(content: card)]
    }
}
