import Text

/// How many columns of a terminal a text takes.
///
/// East Asian wide characters and emoji take two, combining marks and invisible characters none, all others one.
/// A character made of several scalars takes the sum: what a terminal does that does not join them, so that a line
/// is never wider than it was measured. No character is torn: a letter keeps its marks, a flag both its halves.
public enum DisplayWidth {
    /// The columns that the text takes.
    public static func of(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    /// The columns that one scalar takes.
    public static func of(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return scalar.isInvisible ? 0 : 1 }
        // Vowels and final consonants of a Hangul syllable stand in the cell of its first letter.
        if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        // An emoji of a later version of Unicode, which the terminal may know.
        case .unassigned where (0x1F000...0x1FAFF).contains(value): return 2
        default: break
        }
        if scalar.isInvisible { return 0 }
        return isWide(scalar) ? 2 : 1
    }

    /// The text, cut so that it takes at most `width` columns: what is cut off shows as an ellipsis.
    public static func cut(_ text: String, to width: Int) -> String {
        guard of(text) > width else { return text }
        guard width > 0 else { return "" }
        var kept = ""
        var used = 0
        for character in text {
            used += of(character)
            if used > width - 1 { break }
            kept.append(character)
        }
        while kept.last == " " { kept.removeLast() }
        return kept + "\u{2026}"
    }

    /// The text in lines of at most `width` columns, broken at spaces where there are any.
    ///
    /// - Parameter lines: the most lines to return; what does not fit shows as an ellipsis.
    public static func wrap(_ text: String, to width: Int, lines: Int = .max) -> [String] {
        var result: [String] = []
        var rest = text[...].drop { $0 == " " }
        while !rest.isEmpty, result.count < lines {
            if result.count == lines - 1 {
                result.append(cut(String(rest), to: width))
                break
            }
            let end = lineEnd(rest, width)
            var line = rest[..<end]
            while line.last == " " { line.removeLast() }
            result.append(cut(String(line), to: width))
            rest = rest[end...].drop { $0 == " " }
        }
        return result
    }

    private static func of(_ character: Character) -> Int {
        character.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    // Where the first line of the text ends: after it comes a space, or the text is cut inside a word.
    private static func lineEnd(_ text: Substring, _ width: Int) -> String.Index {
        var used = 0
        var lastSpace: String.Index?
        var index = text.startIndex
        while index < text.endIndex {
            used += of(text[index])
            if text[index] == " " { lastSpace = index }
            if used > width {
                // A character wider than the line has to be taken too, else there is no end.
                return lastSpace ?? max(index, text.index(after: text.startIndex))
            }
            text.formIndex(after: &index)
        }
        return index
    }

    // Unicode's East Asian Width "W" and "F" (UAX #11), gaps inside a block left out. The standard library knows the
    // emoji among them; the regional indicators it counts as emoji are narrow one by one.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
            0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
            true
        case 0x1F1E6...0x1F1FF: false
        default: scalar.properties.isEmojiPresentation
        }
    }
}
