/// The id of an AWS account: twelve digits.
///
/// It becomes part of the ARNs of roles, so it is checked.
public struct AccountID: Sendable, Hashable, CustomStringConvertible {
    /// The twelve digits.
    public let digits: String

    /// Checks an id; `nil` where the text is none.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == 12, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        digits = String(text)
    }

    /// The digits.
    public var description: String { digits }
}
