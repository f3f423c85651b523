/// What a complete and faultless sweep of an estate's stopped tasks finds.
public struct Expectation: Sendable, Equatable {
    /// Accounts that are not active.
    public var suspendedAccounts = 0
    /// Accounts in which no role can be assumed.
    public var deniedAccounts = 0
    /// Clusters that may be read.
    public var clusters = 0
    /// Clusters that are denied.
    public var deniedClusters = 0
    /// Stopped tasks that are listed.
    public var listed = 0
    /// Stopped tasks that are listed but gone when they are to be described.
    public var missing = 0
    /// Described tasks by label.
    public var labels: [TruthLabel: Int] = [:]
    /// Failed tasks by service and label.
    public var failures: [String: [TruthLabel: Int]] = [:]
    /// Described tasks of which the estate does not know the truth; none in a generated estate.
    public var unlabelled = 0

    /// Stopped tasks that can be described.
    public var described: Int { listed - missing }
    /// Those of them that stopped without failing.
    public var benign: Int { labels[.benign, default: 0] }
    /// Those of them that failed.
    public var failing: Int { labels.values.reduce(0, +) - benign }
}
