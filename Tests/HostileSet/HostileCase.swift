/// A text that somebody else wrote to do harm, or that holds what must not be seen.
public struct HostileCase: Sendable, CustomStringConvertible {
    /// The case's name.
    public let name: String
    /// The text.
    public let text: String
    /// What of it must be in no report and in no question to Claude.
    public let secret: String?
    /// What of it must be in no question to Claude.
    public let privateText: String?

    /// The first 20,000 scalars of the text: a megabyte costs minutes in a debug build, and seldom tells more.
    public var beginning: String {
        String(String.UnicodeScalarView(text.unicodeScalars.prefix(20_000)))
    }

    /// The name, for the text may be a megabyte.
    public var description: String { name }

    /// Whether the secret, or half of it, is in an output.
    ///
    /// Characters that a reader does not see do not hide it.
    public func isLeaked(in output: String) -> Bool {
        guard let secret else { return false }
        return Self.holds(output, secret)
    }

    /// Whether what may not be sent is in a question to Claude.
    public func isBetrayed(in prompt: String) -> Bool {
        [secret, privateText].compactMap(\.self).contains { Self.holds(prompt, $0) }
    }

    private static func holds(_ output: String, _ secret: String) -> Bool {
        let visible = String(
            String.UnicodeScalarView(output.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint })
        )
        let parts = secret.utf8.count < 20 ? [secret] : [String(secret.prefix(16)), String(secret.suffix(16))]
        return parts.contains(where: visible.contains)
    }
}
