/// Makes one plain line of a hostile text: what a reader sees of it and nothing else.
///
/// It is the one form in which a text is looked through for secrets, shown to people and sent to a model. Were there
/// two, a key that an invisible character splits in the one would come together again in the other.
public enum PlainText {
    /// The text without what does not show.
    ///
    /// Control sequences (ECMA-48: CSI, and OSC with the other strings up to their terminator) are removed whole, line
    /// breaks and tabs become one space, every other space a plain one. Removed is what is invisible (controls,
    /// bidirectional overrides, zero-width characters, variation selectors, fillers), and what is no agreed character
    /// (private and unassigned ones).
    ///
    /// - Parameter limit: the most Unicode scalars to return; what is cut off shows as an ellipsis.
    public static func line(_ text: String, limit: Int = .max) -> String {
        guard limit > 0 else { return "" }
        // Most texts are of that kind, and every one that is shown is looked through.
        if text.utf8.count <= limit, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
        var visible = VisibleScalars(text[...])
        var line = String.UnicodeScalarView()
        var count = 0
        while let scalar = visible.next() {
            if count == limit {
                line.removeLast()
                line.append("\u{2026}")
                break
            }
            line.append(scalar)
            count += 1
        }
        return String(line)
    }

    /// The same with one space for each run of them, and none at the ends.
    ///
    /// Only the first `scanned` bytes are read. Of a longer text the word in which they end is left out, for half a key
    /// is not recognised as one; an ellipsis stands for the rest.
    package static func condensed(_ text: String, scanned: Int = 8192) -> String {
        let beginning = beginning(of: text, scanned)
        var visible = VisibleScalars(beginning)
        var line = String.UnicodeScalarView()
        var endsInSpace = true
        while let scalar = visible.next() {
            if scalar == " " {
                if !endsInSpace { line.append(" ") }
                endsInSpace = true
            } else {
                line.append(scalar)
                endsInSpace = false
            }
        }
        if beginning.endIndex < text.endIndex {
            if !endsInSpace { line.append(" ") }
            line.append("\u{2026}")
        } else if endsInSpace, !line.isEmpty {
            line.removeLast()
        }
        return String(line)
    }

    /// The first `limit` Unicode scalars of a text, with an ellipsis where more followed.
    package static func truncate(_ text: String, to limit: Int) -> String {
        let scalars = text.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
            end < scalars.endIndex
        else { return text }
        return text[..<end] + "…"
    }

    /// The first `limit` bytes of a text, without the word in which they end, or all of it.
    private static func beginning(of text: String, _ limit: Int) -> Substring {
        guard let end = text.utf8.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
            end < text.endIndex
        else { return text[...] }
        let space = text.utf8[..<end].lastIndex { $0 == 0x20 || (0x09...0x0D).contains($0) }
        return text[..<(space ?? text.startIndex)]
    }
}
