public import AWS

/// The ARN of a role, in its parts: `arn:aws:iam::111122223333:role/path/name`.
public struct RoleARN: Sendable, Hashable, CustomStringConvertible {
    /// The partition's name, such as `aws-cn`.
    public let partition: String
    /// The account that the role is in.
    public let account: AccountID
    /// The role's name, with its path if it has one.
    public let name: String

    /// Reads an ARN.
    ///
    /// - Throws: ``SettingError``.
    public init(_ text: String) throws(SettingError) {
        let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "arn", parts[1].hasPrefix("aws"), parts[2] == "iam", parts[3].isEmpty,
            let account = AccountID(parts[4]), parts[5].hasPrefix("role/")
        else {
            throw SettingError("\(text.quoted) is no role's ARN; write it as arn:aws:iam::111122223333:role/NAME")
        }
        partition = String(parts[1])
        self.account = account
        name = try AccountRole(name: String(parts[5].dropFirst("role/".count))).name
    }

    /// The ARN.
    public var description: String { "arn:\(partition):iam::\(account):role/\(name)" }
}
