/// A hand-made account.
public struct EmulatedAccount: Sendable, Equatable {
    /// Its twelve digits.
    public var id: String
    /// The regions that are enabled for it.
    public var regions: [EmulatedRegion]

    /// Makes an account.
    public init(id: String, regions: [EmulatedRegion]) {
        self.id = id
        self.regions = regions
    }
}
