/// The routing key of an integration of PagerDuty's Events API: a secret that cannot be printed.
public struct PagerDutyKey: Sendable, Hashable {
    /// The key, for the body of an event alone.
    let secret: String

    /// Takes a key; `nil` for what is none: one has 32 letters and digits.
    ///
    /// The form is checked so that no other secret is sent in its place.
    public init?(_ text: String) {
        let isKey =
            text.utf8.count == 32
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: false
                }
            }
        guard isKey else { return nil }
        secret = text
    }
}

extension PagerDutyKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// That there is a key.
    public var description: String { "[routing key]" }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// A mirror that shows nothing but ``description``.
    public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}
