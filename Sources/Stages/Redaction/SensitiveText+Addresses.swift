extension SensitiveText {
    /// A PEM block, to its end or that of the text.
    static func privateKey(_ text: ByteText, _ index: Int) -> Match? {
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
    static func query(_ text: ByteText, _ index: Int) -> Match? {
        let name = text.end(from: index + 1) { isTokenByte($0) || $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: ".") }
        guard name > index + 1, text.bytes[index + 1..<name].contains(UInt8(ascii: "=")) else { return nil }
        return restOfURL(text, index)
    }

    /// What follows `?` in a URL.
    static func restOfURL(_ text: ByteText, _ index: Int) -> Match? {
        let end = text.end(from: index + 1) { !ByteText.endsURL($0) }
        return end > index + 1 ? Match(kind: .query, range: index + 1..<end) : nil
    }

    /// User and password of a URL: all up to the last `@` before its path, for a password may hold one.
    static func userInfo(_ text: ByteText, _ index: Int) -> Match? {
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
    static func dataSource(_ text: ByteText, _ index: Int) -> Match? {
        guard ByteText.isAlphanumeric(text[index - 1]) else { return nil }
        let end = text.end(from: index + 1) {
            !ByteText.endsAddress($0) && $0 != UInt8(ascii: "@") && $0 != UInt8(ascii: ":")
        }
        guard end > index + 1, text.has("@tcp(", at: end) || text.has("@unix(", at: end) else { return nil }
        return Match(kind: .secret, range: index + 1..<end)
    }

    /// The password of Oracle's short form of an address: `jdbc:oracle:thin:scott/password@//host`.
    static func oracle(_ text: ByteText, _ index: Int) -> Match? {
        guard text.has(":thin:", at: index) || text.has(":oci:", at: index) else { return nil }
        let start = text.end(from: index + 5) { !ByteText.endsAddress($0) && $0 != UInt8(ascii: "/") }
        let end = text.end(from: start) { !ByteText.endsURL($0) }
        guard text[start] == UInt8(ascii: "/"),
            let at = text.bytes[start..<end].lastIndex(of: UInt8(ascii: "@")), at > start + 1
        else { return nil }
        return Match(kind: .secret, range: start + 1..<at)
    }

    /// The password in a line of PostgreSQL's password file: `host:5432:database:user:password`.
    static func passwordFile(_ text: ByteText, _ index: Int) -> Match? {
        guard isPortOfPasswordFile(text.bytes[...], index), index > 0,
            ByteText.isAlphanumeric(text[index - 1]) || text[index - 1] == UInt8(ascii: "*")
        else { return nil }
        func field(_ start: Int) -> Int? {
            let end = text.end(from: start) { NamedSecret.isName($0) || $0 == UInt8(ascii: "*") }
            guard end > start, text[end] == UInt8(ascii: ":"), !ByteText.isDigit(text[start]) else { return nil }
            return end + 1
        }
        let database = text.end(from: index + 1, while: ByteText.isDigit) + 1
        guard let user = field(database), let start = field(user) else { return nil }
        let end = text.end(from: start) { !ByteText.endsURL($0) }
        return end > start ? Match(kind: .secret, range: start..<end) : nil
    }

    /// Whether a colon stands before a port and another colon.
    static func isPortOfPasswordFile<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes, _ index: Int) -> Bool
    where Bytes.Index == Int {
        let digits = bytes[(index + 1)...].prefix(6).prefix(while: ByteText.isDigit).count
        let end = index + 1 + digits
        return (4...5).contains(digits) && end < bytes.endIndex && bytes[end] == UInt8(ascii: ":")
    }

    /// What follows in the address of a webhook, whoever knows which may post: Discord's, Microsoft Teams', Slack's.
    static func webhook(_ text: ByteText, _ index: Int) -> Match? {
        guard text[index] == UInt8(ascii: "/") else { return nil }
        func follows(_ host: String) -> Bool { text.has(host, at: index - host.utf8.count) }
        var start = index
        if text.has("/api/webhooks/", at: index) {
            start += 14
        } else if text.has("/webhook/", at: index), follows("office.com") {
            start += 9
        } else if text.has("/webhookb2/", at: index), follows("office.com") {
            start += 11
        } else if text.has("/services/", at: index), follows("hooks.slack.com"),
            !ByteText.isAlphanumeric(text[index - 16])
        {
            start += 10
        } else {
            return nil
        }
        let end = text.end(from: start) { !ByteText.endsAddress($0) && $0 != UInt8(ascii: "?") }
        return end > start ? Match(kind: .secret, range: start..<end) : nil
    }
}
