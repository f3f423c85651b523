extension Escaping {
    /// Text for a cell of a GitHub Flavored Markdown table, or for a paragraph.
    ///
    /// It is shown as it reads: no separator of cells, markup, formula, HTML, link, image, mention, reference or emoji
    /// comes of it.
    /// Line breaks become spaces, and what ``terminalText(_:limit:)`` removes is removed. Backslash escapes do not
    /// keep `http://`, `www.`, `a@b.c`, `@name` and `#1` from turning into links and `:key:` into an emoji, since readers
    /// look for those in the finished text; they are parted by `&#8203;`, a space without width that stays visible in the source.
    ///
    /// - Parameter limit: the most Unicode scalars of the text to keep, before escaping; what is cut off shows as an
    ///   ellipsis.
    public static func markdownCell(_ text: String, limit: Int = .max) -> String {
        let scalars = Array(trimmed(terminalText(text, limit: limit)).unicodeScalars)
        var cell = String.UnicodeScalarView()
        cell.reserveCapacity(scalars.count + scalars.count / 8)
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            let previous = index > 0 ? scalars[index - 1] : nil
            switch scalar {
            case "&": cell.append(contentsOf: "&amp;".unicodeScalars)
            case "<": cell.append(contentsOf: "&lt;".unicodeScalars)
            case ">": cell.append(contentsOf: "&gt;".unicodeScalars)
            case "\\", "`", "*", "[", "]", "|", "~", "$":
                cell.append("\\")
                cell.append(scalar)
            case "_":
                // Inside a word it is no markup.
                if !isWord(previous) || !isWord(next) { cell.append("\\") }
                cell.append(scalar)
            case "!":
                if next == "[" { cell.append("\\") }
                cell.append(scalar)
            case "-", "+", "=":
                // At the start of a line: a list, a rule, the underline of a heading.
                if index == 0 { cell.append("\\") }
                cell.append(scalar)
            case "#":
                if index == 0 { cell.append("\\") }
                cell.append(scalar)
                if isWord(next) { cell.append(contentsOf: gap) }
            case "@":
                cell.append(scalar)
                cell.append(contentsOf: gap)
            case ":":
                cell.append(scalar)
                if next == "/" || opensShortcode(scalars, at: index) { cell.append(contentsOf: gap) }
            case ".", ")":
                if endsListNumber(scalars, at: index) { cell.append("\\") }
                if isWorldWideWeb(scalars, before: index) { cell.append(contentsOf: gap) }
                cell.append(scalar)
            default: cell.append(scalar)
            }
        }
        return String(cell)
    }

    private static var gap: String.UnicodeScalarView { "&#8203;".unicodeScalars }

    private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar, scalar.isASCII else { return false }
        return switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: false
        }
    }

    private static func endsListNumber(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        let isFollowedBySpace = index + 1 == scalars.count || scalars[index + 1] == " "
        return isFollowedBySpace && (1...9).contains(index) && scalars[..<index].allSatisfy { ("0"..."9").contains($0) }
    }

    private static func isWorldWideWeb(_ scalars: [Unicode.Scalar], before index: Int) -> Bool {
        index >= 3 && scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
    }

    private static func trimmed(_ text: String) -> String {
        guard let start = text.firstIndex(where: { $0 != " " }), let end = text.lastIndex(where: { $0 != " " }) else {
            return ""
        }
        return String(text[start...end])
    }
}
