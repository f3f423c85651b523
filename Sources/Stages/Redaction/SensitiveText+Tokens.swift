extension SensitiveText {
    /// What follows `Bearer` or `Basic` and does not read as a word.
    static func bearer(_ text: ByteText, _ index: Int) -> Match? {
        guard ByteText.lowercased(text[index]) == UInt8(ascii: "b") else { return nil }
        let length = text.has("bearer ", at: index) ? 7 : text.has("basic ", at: index) ? 6 : 0
        guard length > 0 else { return nil }
        let start = index + length
        let end = text.end(from: start) { isTokenByte($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "~") }
        let value = text.bytes[start..<max(start, end)]
        guard value.count >= 8, value.count >= 20 || value.contains(where: { !ByteText.isLower($0) }) else {
            return nil
        }
        return Match(kind: .secret, range: start..<end)
    }

    /// Tokens that name their kind in their first letters, or have a form that nothing else has.
    static func token(_ text: ByteText, _ index: Int) -> Match? {
        if text[index] == UInt8(ascii: "A"), accessKeyPrefixes.contains(where: { text.hasExactly($0, at: index) }) {
            let end = text.end(from: index) { ByteText.isUpper($0) || ByteText.isDigit($0) }
            if end - index >= 16, !ByteText.isAlphanumeric(text[end]) {
                return Match(kind: .secret, range: index..<end)
            }
        }
        if let end = endOfFormed(text, index) { return Match(kind: .secret, range: index..<end) }
        guard beginsToken[Int(text[index])],
            let prefix = tokenPrefixes.first(where: { text.hasExactly($0, at: index) })
        else { return nil }
        // A word such as sk-learn has no digit. It is looked for near the prefix only: prefixes may follow each other.
        let start = index + prefix.utf8.count
        let head = text.bytes[start..<max(start, min(start + 48, text.count))].prefix(while: isTokenByte)
        guard head.count >= 8, head.contains(where: ByteText.isDigit) else { return nil }
        let end = text.end(from: index) { isTokenByte($0) || $0 == UInt8(ascii: ".") }
        return Match(kind: .secret, range: index..<end)
    }

    /// The end of a token that is known by its form.
    private static func endOfFormed(_ text: ByteText, _ index: Int) -> Int? {
        func run(_ start: Int, _ count: ClosedRange<Int>, _ isPart: (UInt8) -> Bool) -> Int? {
            var end = start
            while end - start <= count.upperBound, end < text.count, isPart(text[end]) { end += 1 }
            return count.contains(end - start) ? end : nil
        }
        switch text[index] {
        // Twilio's, Databricks' and Mailgun's keys have a length.
        case UInt8(ascii: "S") where text.hasExactly("SK", at: index): return run(index + 2, 32...32, ByteText.isHex)
        case UInt8(ascii: "d") where text.hasExactly("dapi", at: index): return run(index + 4, 32...32, ByteText.isHex)
        case UInt8(ascii: "k") where text.hasExactly("key-", at: index):
            return run(index + 4, 32...32, ByteText.isAlphanumeric)
        default: break
        }
        // A client's secret of Azure.
        if text.hasExactly("Q~", at: index + 4), ByteText.isDigit(text[index + 3]) {
            return run(index, 37...44) { ByteText.isAlphanumeric($0) || "_~.-".utf8.contains($0) }
        }
        // A token of Terraform Cloud.
        if text[index + 14] == UInt8(ascii: "."), text.hasExactly(".atlasv1.", at: index + 14) {
            return run(index + 23, 40...100, isTokenByte)
        }
        // A bot of Discord: its id, a time and a signature.
        if let time = run(index, 20...30, isTokenByte), text[time] == UInt8(ascii: "."),
            let signature = run(time + 1, 6...6, isTokenByte), text[signature] == UInt8(ascii: "."),
            let end = run(signature + 1, 27...44, isTokenByte), isMixed(text.bytes[signature + 1..<end])
        {
            return end
        }
        return nil
    }

    private static func isMixed(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.contains(where: ByteText.isLower) && bytes.contains(where: ByteText.isUpper)
            && bytes.contains(where: ByteText.isDigit)
    }

    /// The token of a bot of Telegram, behind the bot's number.
    static func telegram(_ text: ByteText, _ index: Int) -> Match? {
        guard text.hasExactly(":AA", at: index), ByteText.isDigit(text[index - 1]) else { return nil }
        let end = text.end(from: index + 1, while: isTokenByte)
        return end - index > 32 ? Match(kind: .secret, range: index + 1..<end) : nil
    }

    /// A long run in which small letters, capitals and digits change as often as chance has it.
    ///
    /// Such are secret access keys, session tokens, base64. Names in camel case change less often; forty characters are
    /// the length of a secret access key, so there less is enough.
    static func random(_ text: ByteText, _ index: Int) -> Match? {
        guard !isTokenByte(text[index - 1]) else { return nil }
        let end = text.end(from: index, while: isTokenByte)
        let length = end - index
        guard length >= 20 else { return nil }
        var lower = 0
        var upper = 0
        var digits = 0
        var changes = 0
        var last = 0
        for byte in text.bytes[index..<end] where ByteText.isAlphanumeric(byte) {
            let kind = ByteText.isLower(byte) ? 1 : ByteText.isUpper(byte) ? 2 : 3
            lower += kind == 1 ? 1 : 0
            upper += kind == 2 ? 1 : 0
            digits += kind == 3 ? 1 : 0
            changes += last != 0 && kind != last ? 1 : 0
            last = kind
        }
        guard lower > 0, upper > 0, digits > 0, changes * 10 >= length * (length == 40 ? 3 : 4) else { return nil }
        return Match(kind: .secret, range: index..<end)
    }

    /// The same without dashes and underscores, which stand in the names that CloudFormation makes, unless a sign at
    /// its end or a word before it says that it is a key.
    static func base64(_ text: ByteText, _ index: Int) -> Match? {
        guard let match = random(text, index) else { return nil }
        let isName = text.bytes[match.range].contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        let isKey = text[match.range.upperBound - 1] == UInt8(ascii: "=") || isCalledKey(text, index)
        return isName && !isKey ? nil : match
    }

    /// Whether the word before `index` is one such as `key`, with or without a sign or "is" in between.
    private static func isCalledKey(_ text: ByteText, _ index: Int) -> Bool {
        var end = index
        func skip() {
            while end > max(0, index - 24), NamedSecret.isPadding(text[end - 1]) || "=:".utf8.contains(text[end - 1]) {
                end -= 1
            }
        }
        skip()
        if text.has(" is", at: end - 3) {
            end -= 3
            skip()
        }
        return ["key", "token", "secret", "password"].contains { text.has($0, at: end - $0.utf8.count) }
    }

    /// Keys in hexadecimal; digests and task ids look the same, and the model needs none of them.
    static func hexadecimal(_ text: ByteText, _ index: Int) -> Match? {
        let end = text.end(from: index, while: ByteText.isHex)
        guard end - index >= 32, !ByteText.isAlphanumeric(text[end]) else { return nil }
        return Match(kind: .secret, range: index..<end)
    }
}
