public import AWS

/// The role that is assumed in each account of an estate.
public struct AccountRole: Sendable, Hashable {
    /// The role's name, with its path if it has one: `ecs-reader` or `audit/ecs-reader`.
    public let name: String
    /// What the roles' owner wants to be told; `nil` for nothing.
    public let externalID: String?
    /// The name of the sessions, which CloudTrail shows.
    public let sessionName: String

    /// Checks the parts of a role.
    ///
    /// Source: the IAM and STS API references, the patterns of `RoleName`, `ExternalId` and `RoleSessionName`.
    ///
    /// - Throws: ``SettingError``.
    public init(name: String, externalID: String? = nil, sessionName: String? = nil) throws(SettingError) {
        let sessionName = sessionName ?? "ecs-sweep"
        let path = name.split(separator: "/", omittingEmptySubsequences: false)
        guard name.utf8.count <= 512, path.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isNameByte) }) else {
            throw SettingError("a role's name has letters, digits, + = , . @ _ and -; \(name.quoted) is none")
        }
        if let externalID {
            let isAllowed = externalID.utf8.allSatisfy {
                Self.isNameByte($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/")
            }
            guard (2...1224).contains(externalID.utf8.count), isAllowed else {
                throw SettingError("an external id has 2 to 1224 letters, digits and + = , . @ : / _ -")
            }
        }
        guard (2...64).contains(sessionName.utf8.count), sessionName.utf8.allSatisfy(Self.isNameByte) else {
            throw SettingError(
                "a session's name has 2 to 64 letters, digits and + = , . @ _ -; \(sessionName.quoted) is none"
            )
        }
        self.name = name
        self.externalID = externalID
        self.sessionName = sessionName
    }

    /// The ARN of the role in an account.
    ///
    /// - Parameter partition: the partition of the account; a role is never assumed across partitions.
    public func arn(in account: AccountID, of partition: Partition) -> String {
        "arn:\(partition.name):iam::\(account):role/\(name)"
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "+=,.@_-".utf8.contains(byte)
        }
    }
}
