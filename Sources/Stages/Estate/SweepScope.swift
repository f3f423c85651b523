/// One account × region pair of a sweep.
public struct SweepScope: Sendable, Hashable {
    /// The account.
    public var account: AccountIdentity
    /// The region's name, such as `eu-west-1`.
    public var region: String

    /// Makes a pair.
    public init(account: AccountIdentity, region: String) {
        self.account = account
        self.region = region
    }
}
