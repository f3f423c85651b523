public import AWS

/// What a user says of one way into an estate: on the command line, or in an entry of an estate file.
public struct BaseDescription: Sendable, Equatable {
    /// Which accounts.
    public enum Accounts: Sendable, Equatable {
        /// That of the profile's keys, or of the last role of the chain.
        case own
        /// These.
        case listed([AccountID])
        /// All of the organization.
        case organization
    }

    /// Which regions.
    public enum Regions: Sendable, Equatable {
        /// The one that the profile or the environment names.
        case standard
        /// These.
        case named([Region])
        /// All that an account has enabled.
        case all
    }

    /// The profile of the AWS configuration files; `nil` for what the environment says.
    public var profile: String?
    /// Roles that are assumed one from the other before anything is asked.
    public var via: [RoleARN] = []
    /// Which accounts are swept.
    public var accounts = Accounts.own
    /// The role in each account; a role by its ARN names its account too.
    public var role: String?
    /// What the roles' owner wants to be told.
    public var externalID: String?
    /// The name of the sessions.
    public var sessionName: String?
    /// Which regions of each account are swept.
    public var regions = Regions.standard
    /// Where it was written, such as `estate.json, line 3, bases[0]`; `nil` on the command line.
    public var origin: String?

    /// Makes the description of the account that the environment's keys belong to.
    public init() {}

    /// What messages call it.
    public var name: String {
        let keys = profile.map { "profile \($0.quoted)" } ?? "the environment's keys"
        return via.last.map { "\(keys) via \($0)" } ?? keys
    }

    /// Which accounts are swept, and with which role.
    ///
    /// - Parameter partition: the partition of the keys; a role is never assumed across partitions.
    /// - Throws: ``SettingError`` where role and accounts do not go together.
    public func selection(in partition: Partition) throws(SettingError) -> AccountSelection {
        for arn in via where arn.partition != partition.name { throw crossing(arn, partition) }
        guard let role else {
            switch accounts {
            case .own: break
            case .listed: throw SettingError("accounts need a role: name the one to assume in each of them")
            case .organization:
                throw SettingError("an organization needs a role: name the one to assume in each of its accounts")
            }
            guard externalID == nil && sessionName == nil || !via.isEmpty else {
                throw SettingError("an external id and a session's name belong to a role: name one")
            }
            return .own
        }
        if role.hasPrefix("arn:") { return try selection(of: RoleARN(role), in: partition) }
        let named = try AccountRole(name: role, externalID: externalID, sessionName: sessionName)
        switch accounts {
        case .own:
            throw SettingError(
                "the role \(role.quoted) needs accounts: list them, ask for the organization, or write its ARN"
            )
        case .listed(let accounts): return .listed(accounts, named)
        case .organization: return .organization(named)
        }
    }

    private func selection(of arn: RoleARN, in partition: Partition) throws(SettingError) -> AccountSelection {
        guard arn.partition == partition.name else { throw crossing(arn, partition) }
        switch accounts {
        case .own: break
        case .listed(let accounts):
            if let other = accounts.first(where: { $0 != arn.account }) {
                throw SettingError("\(arn) is no role of account \(other): write the role's name instead of its ARN")
            }
        case .organization:
            throw SettingError("\(arn) is a role of one account: write its name, which is the same in all accounts")
        }
        let role = try AccountRole(name: arn.name, externalID: externalID, sessionName: sessionName)
        return .listed([arn.account], role)
    }

    private func crossing(_ arn: RoleARN, _ partition: Partition) -> SettingError {
        SettingError(
            "\(arn) is in partition \(arn.partition), \(name) in \(partition.name): no role leads from one to the other"
        )
    }
}
