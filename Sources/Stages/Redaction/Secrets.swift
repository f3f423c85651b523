import Text

/// Takes keys, tokens and passwords out of texts that people and programs will read.
///
/// Unlike the redaction of a question to Claude it leaves what a reader needs: account ids, addresses, ARNs, digests
/// and ids of tasks. So a key that is nothing but hexadecimal digits is found only behind a name such as `api_key=`.
public enum Secrets {
    /// What stands in the place of a secret.
    public static let mark = "[secret]"
    /// What stands in the place of a URL's query.
    private static let queryMark = "\u{2026}"

    /// The text with ``mark`` for each secret in it, and an ellipsis for the query of each URL.
    ///
    /// They are looked for in what a reader sees of the text (``PlainText``), so what is invisible does not hide one; a
    /// text with a secret comes back as one plain line, one without as it is. Reads each byte a bounded number of
    /// times. What it has returned it returns again as it is.
    public static func removed(from text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        let visible = isPlain ? text : PlainText.line(text)
        let readable = readable(visible)
        guard readable == visible else { return settled(readable) }
        // What a control sequence holds is not seen, such as a title, and stands in JSON all the same: with a secret in
        // it, nothing that is not seen stays.
        guard !isPlain, text.unicodeScalars.contains(where: opensSequence) else { return text }
        let bare = PlainText.line(String(String.UnicodeScalarView(text.unicodeScalars.filter { !opensSequence($0) })))
        return self.readable(bare) == bare ? text : visible
    }

    /// Whether a control sequence may begin with the scalar (ECMA-48): ESC, and in C1 CSI and what opens a string.
    private static func opensSequence(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1B, 0x90, 0x98, 0x9B, 0x9D, 0x9E, 0x9F: true
        default: false
        }
    }

    /// A line in which nothing is found any more: a mark may complete what another recogniser looks for, as in
    /// `://user:[secret]@tcp(…`, and that one's mark the next.
    ///
    /// Nothing but ``mark`` where so many looks find no end to it: somebody made the text for that.
    static func settled(_ line: String, within passes: Int = 8) -> String {
        var line = line
        for _ in 0..<passes {
            let next = readable(line)
            if next == line { return line }
            line = next
        }
        return mark
    }

    /// A plain line without its secrets.
    static func readable(_ text: String) -> String {
        SecretHints.mayHoldSecret(text) ? scanned(text) : text
    }

    /// The same, by the recognisers alone.
    static func scanned(_ text: String) -> String {
        let bytes = ByteText(text)
        var output: [UInt8] = []
        var copied = 0
        var index = 0
        var place = Place()
        while index < bytes.count {
            if index >= place.end { place = Place(in: bytes, at: index) }
            guard let match = SensitiveText.secret(in: bytes, at: index, of: place.kind), !isMark(bytes, match.range)
            else {
                index += 1
                continue
            }
            output += bytes.bytes[copied..<match.range.lowerBound]
            output += (match.kind == .query ? queryMark : mark).utf8
            copied = match.range.upperBound
            index = copied
        }
        guard copied > 0 else { return text }
        return String(decoding: output + bytes.bytes[copied...], as: UTF8.self)
    }

    private static func isMark(_ text: ByteText, _ range: Range<Int>) -> Bool {
        // What closes and ends a clause behind the mark is no part of a value, nor is the mark's own bracket.
        text.hasExactly(mark, at: range.lowerBound)
            && !text.bytes[range].dropFirst(mark.utf8.count).contains(where: ByteText.isAlphanumeric)
            || text.string(range) == queryMark
    }

    /// An address within a text, which has rules of its own.
    private struct Place {
        var kind = SensitiveText.Place.prose
        var end = 0

        init() {}

        /// The address that begins at `index`, if any does.
        init(in text: ByteText, at index: Int) {
            if text[index] == UInt8(ascii: ":"), text.has("://", at: index) {
                kind = .url
                end = text.end(from: index + 3) { !ByteText.endsURL($0) }
            } else if text[index] == UInt8(ascii: "a"), text.hasExactly("arn:", at: index),
                !ByteText.isAlphanumeric(text[index - 1])
            {
                kind = .arn
                end = text.end(from: index) { !ByteText.endsAddress($0) }
            }
        }
    }
}
