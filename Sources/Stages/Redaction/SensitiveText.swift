/// Finds what is private in a text: one recogniser for each form.
///
/// A recogniser looks only where a word begins, or where its mark stands, and takes or leaves the whole run: no text
/// makes it read the same bytes again and again.
enum SensitiveText {
    /// Something private in a text.
    struct Match {
        var kind: Redactor.Kind
        /// What is replaced; what stands before it, such as the name in `password=`, is kept.
        var range: Range<Int>
    }

    /// Where in a text something stands.
    enum Place {
        /// In words.
        case prose
        /// In an ARN: long names that look random are made by CloudFormation there, and `:password:` is a key's name.
        case arn
        /// In a URL, behind its scheme: all of its query may be a credential.
        case url
    }

    /// What is private at `index`, if anything begins there.
    static func match(in text: ByteText, at index: Int) -> Match? {
        switch text[index] {
        case UInt8(ascii: "?"): return query(text, index)
        case UInt8(ascii: ":"): return userInfo(text, index) ?? dataSource(text, index) ?? ipv6(text, index)
        case UInt8(ascii: "-"): return privateKey(text, index) ?? NamedSecret.match(in: text, at: index)
        default: break
        }
        guard !ByteText.isAlphanumeric(text[index - 1]) else { return nil }
        return NamedSecret.match(in: text, at: index) ?? bearer(text, index) ?? token(text, index)
            ?? email(text, index) ?? random(text, index) ?? hexadecimal(text, index) ?? account(text, index)
            ?? ipv4(text, index) ?? ipv6(text, index)
    }

    /// The secret at `index`, if one begins there, and not what merely should not leave the machine.
    static func secret(in text: ByteText, at index: Int, of place: Place) -> Match? {
        switch text[index] {
        case UInt8(ascii: "?"): return place == .url ? restOfURL(text, index) : query(text, index)
        case UInt8(ascii: ":"): return userInfo(text, index) ?? dataSource(text, index)
        case UInt8(ascii: "-"): return privateKey(text, index) ?? NamedSecret.match(in: text, at: index)
        default: break
        }
        guard isTokenByte(text[index]) || text[index] == UInt8(ascii: "."), !ByteText.isAlphanumeric(text[index - 1])
        else { return nil }
        if place == .arn { return token(text, index) }
        return NamedSecret.match(in: text, at: index) ?? bearer(text, index) ?? token(text, index)
            ?? base64(text, index)
    }

    // MARK: Secrets

    /// A PEM block, to its end or that of the text.
    private static func privateKey(_ text: ByteText, _ index: Int) -> Match? {
        guard text.has("-----begin ", at: index) else { return nil }
        var end = index + 11
        while end < text.count, !text.has("-----end ", at: end) { end += 1 }
        if end < text.count {
            end = text.end(from: end + 9) { $0 != UInt8(ascii: "-") }
            end = text.end(from: end) { $0 == UInt8(ascii: "-") }
        }
        return Match(kind: .secret, range: index..<min(end, text.count))
    }

    /// The query of a URL or of what is left of one: what follows `?`, a name and `=`.
    private static func query(_ text: ByteText, _ index: Int) -> Match? {
        let name = text.end(from: index + 1) { isTokenByte($0) || $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: ".") }
        guard name > index + 1, text.bytes[index + 1..<name].contains(UInt8(ascii: "=")) else { return nil }
        return restOfURL(text, index)
    }

    /// What follows `?` in a URL.
    private static func restOfURL(_ text: ByteText, _ index: Int) -> Match? {
        let end = text.end(from: index + 1) { !ByteText.endsURL($0) }
        return end > index + 1 ? Match(kind: .query, range: index + 1..<end) : nil
    }

    /// User and password of a URL: all up to the last `@` before its path, for a password may hold one.
    private static func userInfo(_ text: ByteText, _ index: Int) -> Match? {
        guard text.has("://", at: index) else { return nil }
        let start = index + 3
        let end = text.end(from: start) {
            !ByteText.endsURL($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?")
        }
        guard let at = text.bytes[start..<max(start, end)].lastIndex(of: UInt8(ascii: "@")), at > start else {
            return nil
        }
        return Match(kind: .secret, range: start..<at)
    }

    /// The password of a data source without a scheme, as drivers of databases write it: `user:password@tcp(host)`.
    private static func dataSource(_ text: ByteText, _ index: Int) -> Match? {
        guard ByteText.isAlphanumeric(text[index - 1]) else { return nil }
        let end = text.end(from: index + 1) {
            !ByteText.endsAddress($0) && $0 != UInt8(ascii: "@") && $0 != UInt8(ascii: ":")
        }
        guard end > index + 1, text.has("@tcp(", at: end) || text.has("@unix(", at: end) else { return nil }
        return Match(kind: .secret, range: index + 1..<end)
    }

    /// What follows `Bearer` or `Basic` and does not read as a word.
    private static func bearer(_ text: ByteText, _ index: Int) -> Match? {
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

    /// Tokens that name their kind in their first letters.
    private static func token(_ text: ByteText, _ index: Int) -> Match? {
        if text[index] == UInt8(ascii: "A"), accessKeyPrefixes.contains(where: { text.hasExactly($0, at: index) }) {
            let end = text.end(from: index) { ByteText.isUpper($0) || ByteText.isDigit($0) }
            if end - index >= 16, !ByteText.isAlphanumeric(text[end]) {
                return Match(kind: .secret, range: index..<end)
            }
        }
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

    /// A long run in which small letters, capitals and digits change as often as chance has it.
    ///
    /// Such are secret access keys, session tokens, base64. Names in camel case change less often; forty characters are
    /// the length of a secret access key, so there less is enough.
    private static func random(_ text: ByteText, _ index: Int) -> Match? {
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

    /// The same without dashes and underscores, which stand in the names that CloudFormation makes.
    private static func base64(_ text: ByteText, _ index: Int) -> Match? {
        guard let match = random(text, index) else { return nil }
        let isName = text.bytes[match.range].contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        return isName ? nil : match
    }

    /// Keys in hexadecimal; digests and task ids look the same, and the model needs none of them.
    private static func hexadecimal(_ text: ByteText, _ index: Int) -> Match? {
        let end = text.end(from: index, while: ByteText.isHex)
        guard end - index >= 32, !ByteText.isAlphanumeric(text[end]) else { return nil }
        return Match(kind: .secret, range: index..<end)
    }

    // MARK: Names of places and people

    private static func account(_ text: ByteText, _ index: Int) -> Match? {
        let end = text.end(from: index, while: ByteText.isDigit)
        guard end - index == 12, !ByteText.isAlphanumeric(text[end]) else { return nil }
        return Match(kind: .account, range: index..<end)
    }

    private static func email(_ text: ByteText, _ index: Int) -> Match? {
        func isLocal(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "-"): true
            default: ByteText.isAlphanumeric(byte)
            }
        }
        guard !isLocal(text[index - 1]) else { return nil }
        let at = text.end(from: index, while: isLocal)
        guard at > index, text[at] == UInt8(ascii: "@") else { return nil }
        var end = text.end(from: at + 1) { ByteText.isAlphanumeric($0) || $0 == 0x2D || $0 == 0x2E }
        while end > at + 1, !ByteText.isAlphanumeric(text[end - 1]) { end -= 1 }
        guard end > at + 1, text.bytes[at + 1..<end].contains(0x2E) else { return nil }
        // No mailbox is longer (RFC 5321): what is must not come back in the answer either.
        return Match(kind: end - index <= 254 ? .email : .secret, range: index..<end)
    }

    /// An IPv4 address, or the one in a private DNS name such as `ip-10-0-1-5`.
    private static func ipv4(_ text: ByteText, _ index: Int) -> Match? {
        let isName = text.has("ip-", at: index)
        let separator = isName ? UInt8(ascii: "-") : UInt8(ascii: ".")
        guard text[index - 1] != UInt8(ascii: ".") else { return nil }
        var end = isName ? index + 3 : index
        for octet in 0..<4 {
            let start = end
            end = text.end(from: start, while: ByteText.isDigit)
            guard (1...3).contains(end - start), Int(text.string(start..<end)) ?? 256 < 256 else { return nil }
            if octet < 3 {
                guard text[end] == separator else { return nil }
                end += 1
            }
        }
        guard !ByteText.isAlphanumeric(text[end]) else { return nil }
        let address = text.string(index..<end)
        return isShared(address) ? nil : Match(kind: .ip, range: index..<end)
    }

    private static func ipv6(_ text: ByteText, _ index: Int) -> Match? {
        func isPart(_ byte: UInt8) -> Bool { ByteText.isHex(byte) || byte == UInt8(ascii: ":") }
        guard isPart(text[index]), !isPart(text[index - 1]), !ByteText.isAlphanumeric(text[index - 1]) else {
            return nil
        }
        var end = text.end(from: index, while: isPart)
        guard end - index <= 40, !ByteText.isAlphanumeric(text[end]) else { return nil }
        // The colon of a sentence: "fe80::1: no route".
        if text[end - 1] == UInt8(ascii: ":"), text[end - 2] != UInt8(ascii: ":") { end -= 1 }
        let groups = text.bytes[index..<end].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        let isShortened = (1..<max(groups.count - 1, 1)).contains { groups[$0].isEmpty }
        guard groups.count == 8 && !isShortened || isShortened && (3...8).contains(groups.count),
            groups.allSatisfy({ $0.count <= 4 }), groups.contains(where: { !$0.isEmpty })
        else { return nil }
        if text[end] == UInt8(ascii: "."), ByteText.isDigit(text[end + 1]) {
            end = text.end(from: end) { ByteText.isDigit($0) || $0 == UInt8(ascii: ".") }
        }
        return isShared(text.string(index..<end)) ? nil : Match(kind: .ip, range: index..<end)
    }

    /// Whether an address is the same on every machine: that a task asked itself, or the metadata service, is evidence
    /// and tells nothing of the network.
    private static func isShared(_ address: String) -> Bool {
        address == "0.0.0.0" || address == "::1" || address.hasPrefix("127.") || address.hasPrefix("169.254.")
    }

    /// Whether a byte may be part of a token in base64, in either alphabet.
    static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: ByteText.isAlphanumeric(byte)
        }
    }

    /// The unique ids of IAM; source: the IAM user guide, "Understanding unique ID prefixes".
    static let accessKeyPrefixes = [
        "AKIA", "ASIA", "ABIA", "ACCA", "AIDA", "AGPA", "AIPA", "ANPA", "ANVA", "APKA", "AROA", "ASCA",
    ]

    /// How tokens begin that name their kind; source: the pages on tokens of those who give them out.
    static let tokenPrefixes = [
        "sk-", "sk_live_", "sk_test_", "rk_live_", "rk_test_", "pk_live_", "whsec_", "ghp_", "gho_", "ghu_", "ghs_",
        "ghr_", "github_pat_", "glpat-", "gldt-", "glrt-", "glcbt-", "glptt-", "xox", "xapp-", "eyJ", "npm_", "pypi-",
        "hf_", "dop_v1_", "AIza", "ya29.", "GOCSPX-", "SG.", "hvs.", "dckr_pat_", "shpat_", "ATATT3", "lin_api_",
        "glsa_", "NRAK-", "pscale_tkn_", "AGE-SECRET-KEY-1",
    ]

    /// Whether a token may begin with the byte: most words need not be compared with all prefixes.
    private static let beginsToken = (0...255).map { byte in tokenPrefixes.contains { $0.utf8.first == UInt8(byte) } }
}
