/// Whether text for a terminal carries colours.
public enum ColorPolicy: Sendable, Equatable {
    /// No colours: the text holds no control characters but newlines.
    case plain
    /// ANSI colours.
    case ansi

    /// The text in that style, where colours are shown.
    public func paint(_ text: String, _ style: TextStyle) -> String {
        guard self == .ansi, !text.isEmpty else { return text }
        return "\u{1B}[\(style.parameter)m\(text)\u{1B}[0m"
    }
}
