/// A block of Slack's Block Kit, as far as messages here need them.
enum SlackBlock: Encodable {
    private enum CodingKeys: String, CodingKey {
        case type, text, elements
    }

    /// A text that is shown as it is.
    struct Text: Encodable {
        private let type = "plain_text"
        private let emoji = false

        /// The text, escaped.
        let text: String

        init(text: String) {
            self.text = text
        }
    }

    case header(Text)
    case section(Text)
    case context(Text)

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .header(let text):
            try values.encode("header", forKey: .type)
            try values.encode(text, forKey: .text)
        case .section(let text):
            try values.encode("section", forKey: .type)
            try values.encode(text, forKey: .text)
        case .context(let text):
            try values.encode("context", forKey: .type)
            try values.encode([text], forKey: .elements)
        }
    }
}
