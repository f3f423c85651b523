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

extension SweepProgress {
    /// Makes the progress of a sweep that has not begun.
    public init() {
        self.init(accountsDone: 0, accounts: 0, regionsDone: 0, regions: 0, clustersDone: 0, clusters: 0, failures: 0)
    }
}
