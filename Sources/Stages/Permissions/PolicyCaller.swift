public import AWS

/// Who sweeps: an account, or a user or role of it.
public struct PolicyCaller: Sendable, Hashable {
    /// The account of the keys.
    public let account: AccountID

    /// Whom a role is to trust; without a partition where only an account was named.
    private let principal: String?
    /// The ARNs of which the caller has one, where the principal is the whole account.
    private let patterns: [String]
    private let partition: String?

    /// Reads who sweeps: twelve digits, or the ARN that `aws sts get-caller-identity` prints.
    ///
    /// The ARN of a session does not say in which path its role is, so that the account is trusted, and of it any role of
    /// that name.
    ///
    /// - Throws: ``SettingError``.
    public init(_ text: String) throws(SettingError) {
        if let account = AccountID(text) {
            self.account = account
            (principal, patterns, partition) = (nil, [], nil)
            return
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "arn", parts[1].hasPrefix("aws"), parts[3].isEmpty,
            let account = AccountID(parts[4]), parts[5].utf8.allSatisfy(Self.isNameByte)
        else { throw Self.mistake(text) }
        self.account = account
        partition = String(parts[1])
        let names = parts[5].split(separator: "/", omittingEmptySubsequences: false)
        guard names.count >= 2, names.allSatisfy({ !$0.isEmpty }) else { throw Self.mistake(text) }
        switch (parts[2], names[0]) {
        case ("iam", "user"), ("iam", "role"):
            (principal, patterns) = (text, [])
        case ("sts", "assumed-role"):
            let roles = "arn:\(parts[1]):iam::\(account):role"
            (principal, patterns) = (nil, ["\(roles)/\(names[1])", "\(roles)/*/\(names[1])"])
        default: throw Self.mistake(text)
        }
    }

    /// A role that sweeps.
    init(_ role: RoleARN) {
        (account, principal, patterns, partition) = (role.account, role.description, [], role.partition)
    }

    /// The statement of a role's trust policy that lets the caller assume it.
    ///
    /// - Throws: ``SettingError`` where the caller is of another partition than the role.
    func trust(externalID: String?, in partition: Partition) throws(SettingError) -> PolicyStatement {
        if let own = self.partition, own != partition.name {
            throw SettingError("--caller is in partition \(own), the sweep in \(partition.name): no role leads over")
        }
        var conditions: [String: [String: [String]]] = [:]
        if let externalID { conditions["StringEquals"] = ["sts:ExternalId": [externalID]] }
        if !patterns.isEmpty { conditions["ArnLike"] = ["aws:PrincipalArn": patterns] }
        return PolicyStatement(
            id: "TrustWhoSweeps",
            principal: principal ?? "arn:\(partition.name):iam::\(account):root",
            actions: [AWSOperation.assumeRole].compactMap(\.action),
            resources: [],
            conditions: conditions
        )
    }

    private static func mistake(_ text: String) -> SettingError {
        SettingError(
            "\(text.quoted) is neither an account nor a user, role or session: "
                + "write twelve digits, or the Arn that 'aws sts get-caller-identity' prints"
        )
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "+=,.@_-/".utf8.contains(byte)
        }
    }
}
