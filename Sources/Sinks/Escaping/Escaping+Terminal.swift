import Text

extension Escaping {
    /// One line of text that a terminal only shows: it moves no cursor, sets no title and hides nothing.
    ///
    /// Control sequences (ECMA-48: CSI, and OSC with the other strings up to their terminator) are removed whole, line
    /// breaks and tabs become one space, and every other invisible character is removed: C0, DEL, C1, bidirectional
    /// overrides, zero-width characters.
    ///
    /// - Parameter limit: the most Unicode scalars to return; what is cut off shows as an ellipsis.
    public static func terminalText(_ text: String, limit: Int = .max) -> String {
        PlainText.line(text, limit: limit)
    }
}
