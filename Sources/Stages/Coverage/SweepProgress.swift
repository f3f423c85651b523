/// How far a sweep has come.
public struct SweepProgress: Sendable, Equatable {
    /// Accounts whose regions are all known, or cannot be.
    public var accountsDone: Int
    /// Accounts found so far.
    public var accounts: Int
    /// Regions whose clusters are all known, or cannot be.
    public var regionsDone: Int
    /// Regions found so far.
    public var regions: Int
    /// Clusters that are swept, or cannot be.
    public var clustersDone: Int
    /// Clusters found so far.
    public var clusters: Int
    /// Failures found so far.
    public var failures: Int
}
