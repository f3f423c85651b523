public import AWS

/// One way into an estate: somebody's keys, and what is swept with them.
public struct EstateBase: Sendable {
    /// What messages call it, such as `profile "prod"`.
    public var name: String
    /// The region in which accounts and regions are asked for; it decides the partition.
    public var home: Region
    /// The keys.
    public var credentials: any CredentialsProvider
    /// Which accounts are swept.
    public var accounts: AccountSelection
    /// Which regions of each are swept.
    public var regions: RegionSelection
    /// The way to AWS.
    public var access: any EstateAccess

    /// Makes a base.
    public init(
        name: String,
        home: Region,
        credentials: any CredentialsProvider,
        accounts: AccountSelection = .own,
        regions: RegionSelection,
        access: any EstateAccess
    ) {
        self.name = name
        self.home = home
        self.credentials = credentials
        self.accounts = accounts
        self.regions = regions
        self.access = access
    }
}
