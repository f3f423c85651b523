/// A region, and whether an account has enabled it.
public struct RegionListing: Sendable, Hashable {
    /// The region.
    public let region: Region
    /// Whether the account's keys are known there.
    public let isEnabled: Bool

    /// Makes a listing.
    public init(region: Region, isEnabled: Bool) {
        self.region = region
        self.isEnabled = isEnabled
    }
}
