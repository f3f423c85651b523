/// Finds secrets by the name that stands before them: `DB_PASSWORD=…`, `"token": "…"`, `--api-key …`,
/// `Authorization: Bearer …`.
enum NamedSecret {
    /// The value, where a name of a secret begins at `index`.
    static func match(in text: ByteText, at index: Int) -> SensitiveText.Match? {
        guard !isName(text[index - 1]) else { return nil }
        let nameEnd = text.end(from: index, while: isName)
        guard nameEnd - index >= 3 else { return nil }
        var start = text.end(from: nameEnd, while: isPadding)
        var separator = text[start]
        if separator == UInt8(ascii: "%"), let sign = percentEncoded(text, start) {
            (separator, start) = (UInt8(ascii: "%"), sign)
        } else if separator == UInt8(ascii: ","), let value = valueOfPair(text, nameEnd..<start) {
            (separator, start) = (UInt8(ascii: ":"), value)
        } else if separator == UInt8(ascii: "=") || separator == UInt8(ascii: ":") {
            start = text.end(from: start + 1, while: isPadding)
        } else if !text.has("--", at: index) || start == nameEnd {
            return nil
        }
        let name = text.bytes[index..<nameEnd]
        guard let strength = strength(of: name) else { return nil }
        let scheme = schemes.first { text.has($0, at: start) && text[start + $0.utf8.count] == 0x20 }
        if let scheme {
            start = text.end(from: start + scheme.utf8.count, while: isPadding)
        }
        let quote = text[start - 1]
        if isEmpty(text, start, quote) { return nil }
        let isBare = separator == UInt8(ascii: ":") && quote != UInt8(ascii: "\"") && quote != UInt8(ascii: "'")
        let isHeader = isBare && isCookie(name)
        // What rules a value out without reading it comes first, so that no text is read again for each of its names.
        if isPlace(text, name, start, strength) || text.has("aws4-hmac-sha256", at: start) { return nil }
        if isBare, !isHeader {
            // `…:secret:db-login` is a part of an ARN.
            if strength != .strong, text[index - 1] == UInt8(ascii: ":") { return nil }
            if isError(name) || isReference(text, index..<nameEnd, start) { return nil }
            // "…/db_password: no such file" is about a file.
            if strength == .ending || text[index - 1] == UInt8(ascii: "/") {
                let head = SecretValue.end(in: text, from: start, .short)
                guard SpokenSecret.isTelling(text.bytes[start..<head]) else { return nil }
            }
        }
        let form: SecretValue.Form =
            if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                .quoted
            } else if separator == UInt8(ascii: "%") {
                .percentEncoded
            } else if isHeader {
                .cookies
            } else {
                strength == .strong ? .word : .part
            }
        let end = SecretValue.end(in: text, from: start, form)
        guard end > start else { return nil }
        // "token: expired" is prose, and so is "may require authorization: server message"; "password: letmein" is not.
        let mayBeProse = strength != .strong || scheme == nil && isAuthorization(name)
        if isBare, mayBeProse, isProse(text.bytes[start..<end]) { return nil }
        return SensitiveText.Match(kind: .secret, range: start..<end)
    }

    /// Where a value begins whose sign before it is percent-encoded: `password%3D…`.
    private static func percentEncoded(_ text: ByteText, _ start: Int) -> Int? {
        text.has("%3d", at: start) || text.has("%3a", at: start) ? start + 3 : nil
    }

    /// Where the value begins of a pair that ECS and Kubernetes write as `{"name": "DB_PASSWORD", "value": "…"}`.
    ///
    /// - Parameter end: what stands between the name and the comma.
    private static func valueOfPair(_ text: ByteText, _ end: Range<Int>) -> Int? {
        guard text.bytes[end].contains(UInt8(ascii: "\"")) else { return nil }
        let key = text.end(from: end.upperBound + 1, while: isPadding)
        guard key > end.upperBound + 1, text.has("value", at: key) else { return nil }
        let colon = text.end(from: key + 5, while: isPadding)
        guard colon > key + 5, text[colon] == UInt8(ascii: ":") else { return nil }
        return text.end(from: colon + 1, while: isPadding)
    }

    /// Whether a value says where something is: a folder (`PWD=/srv`), or by its ARN a secret or a key that AWS keeps.
    private static func isPlace(_ text: ByteText, _ name: ArraySlice<UInt8>, _ start: Int, _ strength: Strength) -> Bool
    {
        if text[start] == UInt8(ascii: "/") {
            return ["pwd", "oldpwd"].contains { ByteText($0).bytes == name.map(ByteText.lowercased) }
        }
        return strength != .strong && text.hasExactly("arn:aws", at: start)
    }

    private static func isAuthorization(_ name: ArraySlice<UInt8>) -> Bool {
        ByteText(bytes: Array(name)).has("authorization", at: name.count - 13)
    }

    /// Whether what stands before `start` is an empty value in quotation marks, escaped or not.
    private static func isEmpty(_ text: ByteText, _ start: Int, _ quote: UInt8) -> Bool {
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
        return text[start - 2] == quote || text[start - 2] == UInt8(ascii: "\\") && text[start - 3] == quote
    }

    private static func isCookie(_ name: ArraySlice<UInt8>) -> Bool {
        ["cookie", "set-cookie"].contains { ByteText($0).bytes == name.map(ByteText.lowercased) }
    }

    /// Whether name and value are those of an image or a task definition: `password-service:v9`, `auth-token:42`.
    private static func isReference(_ text: ByteText, _ name: Range<Int>, _ start: Int) -> Bool {
        guard start == name.upperBound + 1 else { return false }
        if text[name.lowerBound - 1] == UInt8(ascii: "/") { return true }
        guard let dash = text.bytes[name].lastIndex(of: UInt8(ascii: "-")) else { return false }
        if strength(of: text.bytes[dash..<name.upperBound]) != .strong { return true }
        let end = text.end(from: start, while: ByteText.isDigit)
        return end > start && !isName(text[end])
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
        /// The same, and the name is a common word.
        case ending
    }

    /// Whether what stands behind a name may be a secret.
    static func isTelling(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        strength(of: name) != nil
    }

    private static func strength(of name: ArraySlice<UInt8>) -> Strength? {
        name.withUnsafeBufferPointer { strength(of: $0) }
    }

    private static func strength(of name: UnsafeBufferPointer<UInt8>) -> Strength? {
        var isWeak = false
        var isEnding = false
        // Two letters rule out nearly every word, and this runs for each name in front of a sign.
        for index in name.indices where mayBeginWord(name, index) {
            if strong.contains(where: { spells($0, name, index) }) { return .strong }
            isWeak = isWeak || weak.contains { spells($0, name, index) }
            isEnding = isEnding || endings.contains { isWord($0, name, index) }
        }
        return isWeak ? .weak : isEnding ? .ending : nil
    }

    /// Whether the letter at `index`, with the next if that stands right behind it, may begin a telling word.
    private static func mayBeginWord(_ name: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let second = secondLetters[Int(name[index])]
        guard second != 0 else { return false }
        let next = index + 1
        // Signs may stand between the letters.
        guard next < name.count, ByteText.isAlphanumeric(name[next]) else { return true }
        return second & ByteText.bit(name[next]) != 0
    }

    /// Whether the last word of a name is this: `DB_PASS` and `dbPass`, and not `bypass`.
    private static func isWord(_ word: [UInt8], _ name: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard name[index...].elementsEqual(word, by: { ByteText.lowercased($0) == $1 }) else { return false }
        guard index > 0 else { return true }
        let previous = name[index - 1]
        return !ByteText.isAlphanumeric(previous) || ByteText.isLower(previous) && ByteText.isUpper(name[index])
    }

    /// Whether the letters of a name from `index` on begin with a word, whatever signs stand between them.
    private static func spells(_ word: [UInt8], _ name: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        var index = index
        for letter in word {
            while index < name.count, !ByteText.isAlphanumeric(name[index]) { index += 1 }
            guard index < name.count, ByteText.lowercased(name[index]) == letter else { return false }
            index += 1
        }
        return true
    }

    /// Whether a byte behind a value ends the clause in which it stands, or closes it.
    static func endsClause(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"),
            UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"):
            true
        default: false
        }
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
        "passw", "pwd", "passphrase", "passcode", "apikey", "accesskey", "secretkey", "privatekey", "authorization",
        "connectionstring", "accountkey",
    ].map { Array($0.utf8) }

    private static let errors = ["exception", "error", "malformed", "failed", "failure"]

    private static let weak = [
        "secret", "token", "credential", "signature", "cookie", "sessionid", "encryptionkey", "signingkey", "masterkey",
        "sharedkey", "jwtkey", "hmackey", "fernetkey", "cipherkey", "cryptkey", "authkey", "sessionkey", "appkey",
        "subscriptionkey", "licensekey", "deploykey",
    ].map { Array($0.utf8) }

    private static let endings = ["pass", "cred", "creds"].map { Array($0.utf8) }

    /// For each first letter of a telling word, a bit for each second one; letters of both cases have the same.
    private static let secondLetters = ByteText.secondBytes(of: strong + weak + endings)

    private static let schemes = ["bearer", "basic", "token", "digest", "negotiate"]
}
