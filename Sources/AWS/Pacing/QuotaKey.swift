/// Whose quota a call counts towards: AWS keeps one bucket for each account, region and group of operations.
///
/// Whatever the profile, the role or the client, calls of the same account share it.
public struct QuotaKey: Sendable, Hashable {
    /// The account's id; an empty string where it is not known, for all accounts that are not.
    public var account: String
    /// The region's name.
    public var region: String
    /// The name of the quota.
    public var quota: String

    /// Makes a key.
    public init(account: String, region: String, quota: String) {
        self.account = account
        self.region = region
        self.quota = quota
    }
}
