/// Takes what is private out of texts before they leave the machine, and puts back what may be shown in the answer.
///
/// The same value has the same placeholder for as long as the redactor lives, which is one failure's evidence: the
/// model can tell that two texts speak of the same account without learning which. Account ids, e-mail and IP addresses
/// are put back by ``restore(_:)``; secrets never are.
struct Redactor {
    /// What a placeholder stands for.
    enum Kind: String, CaseIterable {
        case account
        case email
        case ip
        /// A key, token or password.
        case secret
        /// The query of a URL, where pre-signed URLs carry their credentials.
        case query

        /// Whether the answer may show the value again.
        var isRestored: Bool {
            switch self {
            case .account, .email, .ip: true
            case .secret, .query: false
            }
        }
    }

    private struct Value: Hashable {
        var kind: Kind
        var text: String
    }

    private var placeholders: [Value: String] = [:]
    private var counts: [Kind: Int] = [:]
    private var restored: [String: String] = [:]
    /// The placeholders that were given, in the order of the texts.
    private(set) var sequence: [String] = []

    /// The text with placeholders such as `[account-1]` for all that is private in it.
    ///
    /// Reads each byte a bounded number of times, whatever the text says. Give it text that ``PlainText`` has cleaned:
    /// a key with an invisible character in it is not recognised.
    mutating func redact(_ text: String) -> String {
        let text = ByteText(text)
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            if Self.isPlaceholder(text, at: index) {
                // The text's own `[account-1]` would be taken for one of ours.
                output.append(UInt8(ascii: "("))
                index += 1
            } else if let match = SensitiveText.match(in: text, at: index) {
                output.append(contentsOf: text.bytes[index..<match.range.lowerBound])
                output.append(contentsOf: placeholder(for: match.kind, text.string(match.range)).utf8)
                index = match.range.upperBound
            } else {
                output.append(text.bytes[index])
                index += 1
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The text with account ids, e-mail and IP addresses in the place of their placeholders.
    func restore(_ text: String) -> String {
        var output = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "[") {
            output += rest[..<open]
            rest = rest[open...]
            if let close = rest.prefix(24).firstIndex(of: "]"), let value = restored[String(rest[...close])] {
                output += value
                rest = rest[rest.index(after: close)...]
            } else {
                output += "["
                rest = rest.dropFirst()
            }
        }
        return output + rest
    }

    private mutating func placeholder(for kind: Kind, _ text: String) -> String {
        let value = Value(kind: kind, text: text)
        if let known = placeholders[value] {
            sequence.append(known)
            return known
        }
        let number = counts[kind, default: 0] + 1
        counts[kind] = number
        let placeholder = "[\(kind.rawValue)-\(number)]"
        placeholders[value] = placeholder
        sequence.append(placeholder)
        if kind.isRestored { restored[placeholder] = text }
        return placeholder
    }

    private static func isPlaceholder(_ text: ByteText, at index: Int) -> Bool {
        guard text[index] == UInt8(ascii: "[") else { return false }
        return Kind.allCases.contains { text.has($0.rawValue + "-", at: index + 1) }
    }
}
