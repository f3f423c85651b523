import Text

extension StringProtocol {
    /// The text without the white space around it.
    var trimmed: String {
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[start...end])
    }

    /// The text as it may be shown: one line of bounded length, without what does not show.
    package func plain(limit: Int) -> String {
        PlainText.line(String(self), limit: limit)
    }
}
