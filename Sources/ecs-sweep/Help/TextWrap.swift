/// Breaks text into lines at spaces.
enum TextWrap {
    /// The lines of a text, none longer than `width` unless a word is.
    static func lines(_ text: String, width: Int) -> [String] {
        lines(of: text.split(separator: " ").map(String.init), separator: " ", width: width)
    }

    /// The lines of words that are not to be broken, none longer than `width` unless a word is.
    static func lines(of words: [String], separator: String, width: Int) -> [String] {
        var lines: [String] = []
        for word in words {
            if let last = lines.last, last.count + separator.count + word.count <= width {
                lines[lines.count - 1] = last + separator + word
            } else {
                lines.append(word)
            }
        }
        return lines
    }

    /// The text in a column of at least `width` characters.
    static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
