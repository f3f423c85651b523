/// Makes a hostile text one plain line.
enum PlainText {
    /// The text without what does not show: controls and line ends become spaces; format characters (zero-width,
    /// bidirectional, tags), private and unassigned ones go, so nothing is hidden in it and nothing is split by them.
    ///
    /// Only the first `scanned` bytes are read.
    static func clean(_ text: String, scanned: Int = 8192) -> String {
        var output = String.UnicodeScalarView()
        var read = 0
        var endsInSpace = true
        for scalar in text.unicodeScalars {
            read += UTF8.width(scalar)
            if read > scanned { break }
            switch scalar.properties.generalCategory {
            case .format, .privateUse, .surrogate, .unassigned:
                continue
            case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator:
                if !endsInSpace { output.append(" ") }
                endsInSpace = true
            default:
                output.append(scalar)
                endsInSpace = false
            }
        }
        if endsInSpace, !output.isEmpty { output.removeLast() }
        return String(output)
    }

    /// The first `limit` Unicode scalars of a text, with an ellipsis where more followed.
    static func truncate(_ text: String, to limit: Int) -> String {
        let scalars = text.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
            end < scalars.endIndex
        else { return text }
        return text[..<end] + "…"
    }
}
