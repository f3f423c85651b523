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
}
