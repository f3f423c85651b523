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

    /// The first 17,000 scalars of the text, a little more than the rules read: a megabyte costs minutes in a debug
    /// build, and seldom tells more.
    public var beginning: String {
        String(String.UnicodeScalarView(text.unicodeScalars.prefix(17_000)))
    }

    /// The name, for the text may be a megabyte.
    public var description: String { name }

    /// Whether the secret, or a part of it, is in an output.
    ///
    /// Only letters and digits count: neither what a reader does not see nor signs put in between hide a key.
    public func isLeaked(in output: String) -> Bool {
        guard let secret else { return false }
        return Self.holds(output, secret)
    }

    /// Whether what may not be sent is in a question to Claude.
    public func isBetrayed(in prompt: String) -> Bool {
        [secret, privateText].compactMap(\.self).contains { Self.holds(prompt, $0) }
    }

    /// How many letters and digits of a secret are a part of it.
    private static let window = 8

    private static func holds(_ output: String, _ secret: String) -> Bool {
        let (output, secret) = (plain(output), plain(secret))
        let length = min(window, secret.count)
        guard length > 0, output.count >= length else { return false }
        let parts = Set((0...secret.count - length).map { secret[$0..<$0 + length] })
        return (0...output.count - length).contains { parts.contains(output[$0..<$0 + length]) }
    }

    /// The letters and digits of a text.
    private static func plain(_ text: String) -> [UInt8] {
        text.utf8.filter { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: false
            }
        }
    }
}
