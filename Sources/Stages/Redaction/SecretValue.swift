/// Where the value of a secret ends.
///
/// A password may hold any sign, so punctuation does not end one: what stands behind it would be shown.
enum SecretValue {
    /// In which form a value stands.
    enum Form {
        /// In quotation marks.
        case quoted
        /// Up to the next space.
        case word
        /// Up to the next space or the next sign that parts values.
        case part
        /// The same, as far as it takes to tell a password from a word.
        case short
        /// In a form or a query that was percent-encoded.
        case percentEncoded
        /// As a header has cookies: `a=b; c=d`.
        case cookies
    }

    /// Where the value that begins at `start` ends; where it is quoted its opening mark stands before `start`.
    static func end(in text: ByteText, from start: Int, _ form: Form) -> Int {
        switch form {
        case .quoted: return endOfQuoted(text, start)
        case .word: return withoutClause(text, start, endOfWord(text, start))
        case .part:
            let end = text.end(from: start) {
                !ByteText.endsAddress($0) && $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: "]")
            }
            return withoutClause(text, start, end)
        case .short:
            var end = start
            while end - start < 64, end < text.count, !ByteText.endsAddress(text[end]) { end += 1 }
            return withoutClause(text, start, end)
        case .percentEncoded:
            let end = text.end(from: start) { !ByteText.endsAddress($0) && $0 != UInt8(ascii: "&") }
            let next = (start..<max(start, end)).first { text.has("%26", at: $0) }
            return withoutClause(text, start, next ?? end)
        case .cookies:
            var end = endOfWord(text, start)
            // Each pair that follows is one word with a sign in it.
            while end > start, text[end - 1] == UInt8(ascii: ";"), text[end] == 0x20 {
                let next = endOfWord(text, end + 1)
                guard text.bytes[(end + 1)..<max(end + 1, next)].contains(UInt8(ascii: "=")) else { break }
                end = next
            }
            return withoutClause(text, start, end)
        }
    }

    /// Where a word ends: before a space, or where JSON goes on behind a value without quotation marks.
    private static func endOfWord(_ text: ByteText, _ start: Int) -> Int {
        var end = start
        while end < text.count, text[end] > 0x20, text[end] != 0x7F {
            if text[end] == UInt8(ascii: ","), text[end + 1] == UInt8(ascii: "\"") { break }
            if text[end] == UInt8(ascii: "<"), text[end + 1] == UInt8(ascii: "/") { break }
            end += 1
        }
        // A quotation mark behind the word opened before the name: '-e PASSWORD=…'.
        while end > start, text[end - 1] == UInt8(ascii: "\"") || text[end - 1] == UInt8(ascii: "'") { end -= 1 }
        return end
    }

    /// What ends the sentence or the clause is no part of the value.
    private static func withoutClause(_ text: ByteText, _ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start, NamedSecret.endsClause(text[end - 1]) { end -= 1 }
        return end
    }

    /// The closing mark is the next one like it that is not escaped more often than the opening one: JSON may stand
    /// within JSON.
    private static func endOfQuoted(_ text: ByteText, _ start: Int) -> Int {
        let quote = text[start - 1]
        let escapes = backslashes(text, before: start - 1, notBefore: 0)
        var end = start
        while end < text.count {
            if text[end] == quote {
                let count = backslashes(text, before: end, notBefore: start)
                if count <= escapes { return end - count }
            }
            end += 1
        }
        return end
    }

    /// How many backslashes stand before a mark, of which more than a few say no more.
    private static func backslashes(_ text: ByteText, before index: Int, notBefore start: Int) -> Int {
        var count = 0
        while count < 8, index - count > start, text[index - count - 1] == UInt8(ascii: "\\") { count += 1 }
        return count
    }
}
