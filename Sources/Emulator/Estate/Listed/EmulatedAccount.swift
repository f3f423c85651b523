/// A hand-made account.
public struct EmulatedAccount: Sendable, Equatable {
    /// Its twelve digits.
    public var id: String
    /// The regions that are enabled for it.
    public var regions: [EmulatedRegion]
    /// Where it stands in its life.
    public var state = AccountState.active
    /// Regions that are listed as not enabled.
    public var disabledRegions: [String] = []
    /// What the account's keys may not do, such as `account:ListRegions`; `sts:AssumeRole` keeps others out of it.
    public var deniedActions: Set<String> = []
    /// What a caller must know to assume a role of the account; `nil` for nothing.
    public var externalID: String?

    /// Makes an account.
    public init(id: String, regions: [EmulatedRegion]) {
        self.id = id
        self.regions = regions
    }
}
