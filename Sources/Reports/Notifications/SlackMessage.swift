/// The body that an incoming webhook of Slack takes.
struct SlackMessage: Encodable {
    private enum CodingKeys: String, CodingKey {
        case text, blocks, mrkdwn
        case unfurlsLinks = "unfurl_links"
        case unfurlsMedia = "unfurl_media"
    }

    /// What a notification shows, in words of our own: Slack reads markup in it.
    let text: String
    /// The message.
    let blocks: [SlackBlock]

    // Nothing is fetched because a reason holds an address.
    private let mrkdwn = false
    private let unfurlsLinks = false
    private let unfurlsMedia = false

    init(text: String, blocks: [SlackBlock]) {
        self.text = text
        self.blocks = blocks
    }
}
