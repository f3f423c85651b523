/// An Adaptive Card of paragraphs, as far as messages here need it.
struct TeamsCard: Encodable {
    private enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case type, version, fallbackText, body
    }

    /// How a paragraph looks.
    enum Style {
        case title, heading, plain, subtle, warning
    }

    /// A text in one style, which is shown as it is: a text run knows no Markdown.
    struct Paragraph: Encodable {
        private struct Run: Encodable {
            let type = "TextRun"
            let text: String
            let size: String?
            let weight: String?
            let color: String?
            let isSubtle: Bool?
        }

        private let type = "RichTextBlock"
        private let inlines: [Run]

        init(_ text: String, _ style: Style) {
            let isBold = [.title, .heading, .warning].contains(style)
            inlines = [
                Run(
                    text: text,
                    size: style == .title ? "Large" : nil,
                    weight: isBold ? "Bolder" : nil,
                    color: style == .warning ? "Attention" : nil,
                    isSubtle: style == .subtle ? true : nil
                )
            ]
        }
    }

    /// Paragraphs that belong together, parted from what stands above.
    struct Container: Encodable {
        private let type = "Container"
        private let separator = true
        private let items: [Paragraph]

        init(_ items: [Paragraph]) {
            self.items = items
        }
    }

    private let schema = "http://adaptivecards.io/schemas/adaptive-card.json"
    private let type = "AdaptiveCard"
    // The first version with text runs.
    private let version = "1.2"
    private let fallbackText: String
    private let body: [Container]

    /// - Parameters:
    ///   - fallback: what is shown where the card cannot be, in words of our own.
    ///   - body: the card.
    init(fallback: String, body: [Container]) {
        fallbackText = fallback
        self.body = body
    }
}
