/// Finds secrets by the name that stands before them: `DB_PASSWORD=…`, `"token": "…"`, `--api-key …`,
/// `Authorization: Bearer …`.
enum NamedSecret {
    /// The value, where a name of a secret begins at `index`.
    static func match(in text: ByteText, at index: Int) -> SensitiveText.Match? {
        guard !isName(text[index - 1]) else { return nil }
        let nameEnd = text.end(from: index, while: isName)
        guard nameEnd - index >= 3 else { return nil }
        var start = text.end(from: nameEnd, while: isPadding)
        let separator = text[start]
        if separator == UInt8(ascii: "=") || separator == UInt8(ascii: ":") {
            start = text.end(from: start + 1, while: isPadding)
        } else if !text.has("--", at: index) || start == nameEnd {
            return nil
        }
        guard let strength = strength(of: text.bytes[index..<nameEnd]) else { return nil }
        let quote = text[start - 1]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        var end = valueEnd(text, start, quote: isQuoted ? quote : nil)
        if schemes.contains(where: { text.has($0, at: start) && text[start + $0.utf8.count] == 0x20 }) {
            start = text.end(from: end, while: isPadding)
            end = valueEnd(text, start, quote: isQuoted ? quote : nil)
        }
        guard end > start, !text.has("aws4-hmac-sha256", at: start) else { return nil }
        if separator == UInt8(ascii: ":"), !isQuoted {
            if isReference(text, index..<nameEnd, start..<end) || isError(text.bytes[index..<nameEnd]) { return nil }
            // `…:secret:db-login` is a part of an ARN, and "token: expired" is prose; "password: letmein" is neither.
            if strength == .weak, text[index - 1] == UInt8(ascii: ":") || isProse(text.bytes[start..<end]) {
                return nil
            }
        }
        return SensitiveText.Match(kind: .secret, range: start..<end)
    }

    /// Whether name and value are those of an image or a task definition: `password-service:v9`, `auth-token:42`.
    private static func isReference(_ text: ByteText, _ name: Range<Int>, _ value: Range<Int>) -> Bool {
        guard value.lowerBound == name.upperBound + 1 else { return false }
        if text[name.lowerBound - 1] == UInt8(ascii: "/") { return true }
        guard let dash = text.bytes[name].lastIndex(of: UInt8(ascii: "-")) else { return false }
        return strength(of: text.bytes[dash..<name.upperBound]) != .strong
            || text.bytes[value].allSatisfy(ByteText.isDigit)
    }

    /// Whether the name is one of an error, as in `InvalidPasswordException: …`: what follows is its message.
    private static func isError(_ name: ArraySlice<UInt8>) -> Bool {
        errors.contains {
            name.count >= $0.utf8.count && ByteText($0).bytes == name.suffix($0.utf8.count).map(ByteText.lowercased)
        }
    }

    /// Whether a value reads as a word, or as a status.
    private static func isProse(_ value: ArraySlice<UInt8>) -> Bool {
        !value.contains(where: isSign) || value.count <= 3 && value.allSatisfy(ByteText.isDigit)
    }

    private enum Strength {
        /// What follows is a secret.
        case strong
        /// What follows may be prose.
        case weak
    }

    /// Whether what stands behind a name may be a secret.
    static func isTelling(_ name: some RandomAccessCollection<UInt8>) -> Bool {
        strength(of: name) != nil
    }

    private static func strength(of name: some RandomAccessCollection<UInt8>) -> Strength? {
        var isWeak = false
        // The first letter rules out nearly every word, and this runs for each name in front of a sign.
        for index in name.indices where beginsWord[Int(name[index])] {
            if strong.contains(where: { spells($0, name, index) }) { return .strong }
            isWeak = isWeak || weak.contains { spells($0, name, index) }
        }
        return isWeak ? .weak : nil
    }

    /// Whether the letters of a name from `index` on begin with a word, whatever signs stand between them.
    private static func spells<Name: RandomAccessCollection<UInt8>>(
        _ word: [UInt8],
        _ name: Name,
        _ index: Name.Index
    ) -> Bool {
        var index = index
        for letter in word {
            while index < name.endIndex, !ByteText.isAlphanumeric(name[index]) { index = name.index(after: index) }
            guard index < name.endIndex, ByteText.lowercased(name[index]) == letter else { return false }
            index = name.index(after: index)
        }
        return true
    }

    private static func valueEnd(_ text: ByteText, _ start: Int, quote: UInt8?) -> Int {
        if let quote { return text.end(from: start) { $0 != quote && $0 != UInt8(ascii: "\\") } }
        var end = text.end(from: start) {
            !ByteText.endsAddress($0) && $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: "]")
        }
        // What ends the sentence or the clause is no part of the value.
        while end > start, text[end - 1] == UInt8(ascii: ":") || text[end - 1] == UInt8(ascii: ".") { end -= 1 }
        return end
    }

    /// Whether a byte may be part of a name.
    static func isName(_ byte: UInt8) -> Bool {
        ByteText.isAlphanumeric(byte) || byte == 0x5F || byte == 0x2D || byte == 0x2E
    }

    /// Whether a byte may stand between a name, its sign and its value.
    static func isPadding(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\\")
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        !ByteText.isLower(byte) && !ByteText.isUpper(byte)
    }

    private static let strong = [
        "passw", "pwd", "passphrase", "apikey", "accesskey", "secretkey", "privatekey", "authorization",
        "connectionstring", "accountkey",
    ].map { Array($0.utf8) }

    private static let errors = ["exception", "error", "malformed", "failed", "failure"]

    private static let weak = ["secret", "token", "credential", "signature", "cookie", "sessionid"].map {
        Array($0.utf8)
    }

    private static let beginsWord = (0...255).map { byte in
        (strong + weak).contains { $0.first == ByteText.lowercased(UInt8(byte)) }
    }

    private static let schemes = ["bearer", "basic", "token", "digest", "negotiate"]
}
