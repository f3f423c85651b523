/// A cluster, and where it is.
public struct Cluster: Sendable, Hashable {
    /// The ARN of the cluster.
    public var arn: String
    /// The region's name, such as `eu-west-1`.
    public var region: String
    /// The account's twelve digits.
    public var account: String

    /// The cluster's name: the last part of its ARN.
    public var name: String { String(arn.split(separator: "/").last ?? arn[...]) }

    /// Makes a cluster.
    public init(arn: String, region: String, account: String) {
        self.arn = arn
        self.region = region
        self.account = account
    }

    /// Makes a cluster of what its ARN says: `arn:aws:ecs:<region>:<account>:cluster/<name>`.
    ///
    /// - Parameters:
    ///   - arn: the ARN.
    ///   - region: the region to use where the ARN does not name one.
    public init(arn: String, region: String? = nil) {
        let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        let isComplete = parts.count == 6 && parts[0] == "arn"
        self.init(
            arn: arn,
            region: region ?? (isComplete ? String(parts[3]) : "unknown"),
            account: isComplete ? String(parts[4]) : "unknown"
        )
    }
}
