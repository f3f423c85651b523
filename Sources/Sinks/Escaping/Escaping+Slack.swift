extension Escaping {
    /// One line of text for a text object of Slack.
    ///
    /// `&`, `<` and `>` become entities, so that no mention, link or command comes of it: Slack reads `<!channel>` and
    /// `<@U024BE7LH>` in every text object. What ``terminalText(_:limit:)`` removes is removed. Markup such as `*bold*`
    /// cannot be escaped there: put the text into an object of the type `plain_text`, which has none.
    ///
    /// Source: "Formatting message text", Slack's developer documentation.
    ///
    /// - Parameter limit: the most Unicode scalars of the text to keep, before escaping, which makes five of one.
    public static func slackText(_ text: String, limit: Int = .max) -> String {
        let line = terminalText(text, limit: limit)
        guard line.utf8.contains(where: { "&<>".utf8.contains($0) }) else { return line }
        var result = ""
        result.reserveCapacity(line.utf8.count + 16)
        for scalar in line.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
