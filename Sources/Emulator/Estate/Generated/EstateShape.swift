/// How large a generated estate is, and what it is generated from.
public struct EstateShape: Sendable, Equatable {
    /// The accounts, by id.
    public var accounts: [String]
    /// The regions of every account.
    public var regions: [String]
    /// The clusters of every region.
    public var clusters: Int
    /// The stopped tasks of every cluster.
    public var stoppedTasks: Int
    /// The running tasks of every cluster.
    public var runningTasks: Int
    /// What everything is generated from: the same shape and seed give the same estate, byte for byte.
    public var seed: UInt64

    /// Makes a shape; without arguments an estate of one region that fits a demonstration.
    public init(
        accounts: [String] = ["111122223333"],
        regions: [String] = ["us-east-1"],
        clusters: Int = 12,
        stoppedTasks: Int = 20,
        runningTasks: Int = 5,
        seed: UInt64 = 42
    ) {
        self.accounts = accounts
        self.regions = regions
        self.clusters = max(0, clusters)
        self.stoppedTasks = max(0, stoppedTasks)
        self.runningTasks = max(0, runningTasks)
        self.seed = seed
    }
}
