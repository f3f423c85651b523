import Stages

/// How a message quotes a word that a user has written: without what may be an address or a key in the wrong place.
enum Quotation {
    private static let mask = "********"
    /// How many letters and digits in a row, digits among them, are rather a key than a word.
    private static let keyLength = 20
    /// How many a routing key of PagerDuty's has.
    private static let routingKeyLength = 32

    /// The word between quotation marks.
    static func of(_ word: String) -> String { "'\(masked(word))'" }

    /// The word as it may be shown.
    ///
    /// Behind a service's name, also a misspelt one, that is where a secret is kept; an address never is.
    static func masked(_ word: String) -> String {
        guard let mark = word.firstIndex(where: { $0 == "=" || $0 == ":" }) else {
            return isKeyLike(word) ? mask : Secrets.removed(from: word)
        }
        let (name, value) = (word[..<mark], String(word[word.index(after: mark)...]))
        if isService(name) { return SecretSource(value).isShowable ? word : "\(word[...mark])\(mask)" }
        guard !word.contains("://"), !isKeyLike(value) else {
            return word[mark] == "=" ? "\(word[...mark])\(mask)" : mask
        }
        return Secrets.removed(from: word)
    }

    /// An output as it may be shown: of what no format's name stands before, only where a secret is kept.
    static func maskedOutput(_ text: String) -> String {
        guard let mark = text.firstIndex(of: "=") else { return masked(text) }
        let (name, value) = (String(text[..<mark]), String(text[text.index(after: mark)...]))
        if OutputChoice.Format(rawValue: name) != nil, !value.contains("://") { return text }
        guard !name.contains("://") else { return mask }
        return SecretSource(value).isShowable ? text : "\(masked(name))=\(mask)"
    }

    /// Whether a text looks like a key.
    static func isKeyLike(_ text: String) -> Bool {
        let bytes = text.utf8
        guard bytes.count >= keyLength, bytes.allSatisfy(isLetterOrDigit) else { return false }
        return bytes.count == routingKeyLength || bytes.contains(where: isDigit)
    }

    /// Whether a byte is a letter or a digit of ASCII's.
    static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isService(_ name: some StringProtocol) -> Bool {
        let services = NotificationChoice.Kind.allCases.map(\.rawValue)
        return Suggestion.nearest(to: name.lowercased(), among: services) != nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
