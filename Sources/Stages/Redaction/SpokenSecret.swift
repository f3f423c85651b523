/// Finds passwords that words lead to, and no sign: `password is …`, `login bob password …`, `AUTH …`,
/// `IDENTIFIED BY '…'`, `<password>…</password>`.
///
/// Most of what follows such words is prose ("password is incorrect"), so without quotation marks a value counts only
/// where it reads as none.
enum SpokenSecret {
    /// How the texts begin in which this finds something, in lower case.
    static let beginnings = names + ["auth ", "identified by "]

    private static let names = ["password", "passwd", "passphrase", "passcode"]

    /// The value, where such words begin at `index`.
    static func match(in text: ByteText, at index: Int) -> SensitiveText.Match? {
        switch ByteText.lowercased(text[index]) {
        case UInt8(ascii: "p"):
            guard let name = names.first(where: { text.has($0, at: index) }) else { return nil }
            let end = index + name.utf8.count
            return element(text, index..<end) ?? spoken(text, end)
        case UInt8(ascii: "i"):
            guard text.has("identified by ", at: index) else { return nil }
            let start = index + 14
            return quoted(text, text.has("password ", at: start) ? start + 9 : start)
        case UInt8(ascii: "a"):
            guard text.hasExactly("AUTH ", at: index) else { return nil }
            let end = text.end(from: index + 5) { $0 > 0x20 }
            let (name, password) = (value(text, index + 5), value(text, end + 1))
            // The first of two is a name, which may look like a password: then both go.
            guard let name, let password else { return name ?? password }
            return SensitiveText.Match(kind: .secret, range: name.range.lowerBound..<password.range.upperBound)
        case UInt8(ascii: "s"), UInt8(ascii: "t"):
            return ["secret", "token"].first { text.has($0, at: index) }
                .flatMap { element(text, index..<index + $0.utf8.count) }
        default: return nil
        }
    }

    /// What an element of XML holds, where `name` is that of one.
    private static func element(_ text: ByteText, _ name: Range<Int>) -> SensitiveText.Match? {
        guard text[name.lowerBound - 1] == UInt8(ascii: "<"), text[name.upperBound] == UInt8(ascii: ">") else {
            return nil
        }
        let start = name.upperBound + 1
        let end = text.end(from: start) { $0 != UInt8(ascii: "<") }
        guard end > start, text[end + 1] == UInt8(ascii: "/") else { return nil }
        return SensitiveText.Match(kind: .secret, range: start..<end)
    }

    private static func spoken(_ text: ByteText, _ end: Int) -> SensitiveText.Match? {
        guard text[end] == 0x20 else { return nil }
        var start = end + 1
        for word in ["is ", "was "] where text.has(word, at: start) { start += word.utf8.count }
        return quoted(text, start) ?? value(text, start)
    }

    /// What stands in quotation marks at `start`.
    private static func quoted(_ text: ByteText, _ start: Int) -> SensitiveText.Match? {
        let quote = text[start]
        guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else { return nil }
        let end = text.end(from: start + 1) { $0 != quote }
        return end > start + 1 ? SensitiveText.Match(kind: .secret, range: start + 1..<end) : nil
    }

    /// What stands at `start`, if it is no word.
    private static func value(_ text: ByteText, _ start: Int) -> SensitiveText.Match? {
        var end = text.end(from: start) { $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
        while end > start, NamedSecret.endsClause(text[end - 1]) { end -= 1 }
        return end > start && isTelling(text.bytes[start..<end])
            ? SensitiveText.Match(kind: .secret, range: start..<end) : nil
    }

    /// Whether a value is a password rather than a word: it has letters, and digits or signs that words do not have.
    static func isTelling(_ value: ArraySlice<UInt8>) -> Bool {
        guard value.count >= 6, value.contains(where: ByteText.isLower) || value.contains(where: ByteText.isUpper),
            let first = value.first, ByteText.isAlphanumeric(first) || "!#$%^&*+~_".utf8.contains(first)
        else { return false }
        let text = ByteText(bytes: Array(value.prefix(8)))
        guard !methods.contains(where: { text.has($0, at: 0) }) else { return false }
        return value.contains { ByteText.isDigit($0) || "!#$%^&*+~".utf8.contains($0) }
    }

    /// How the names of methods begin that may follow the word: "password sha256 hash", "password SCRAM-SHA-256".
    private static let methods = ["sha", "md5", "scram-", "bcrypt", "base64", "utf", "pbkdf2", "argon2"]
}
