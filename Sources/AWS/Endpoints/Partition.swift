/// A part of AWS with its own domain and its own accounts.
///
/// Source: botocore's partitions.json.
public struct Partition: Sendable, Hashable {
    /// The name that ARNs carry, such as `aws-cn`.
    public let name: String
    /// The domain of the services' hosts, such as `amazonaws.com`.
    public let dnsSuffix: String

    private let regionPrefixes: [String]

    /// The partition of a region.
    ///
    /// A region that no known prefix fits is taken for one of `aws`, where most regions are added.
    public init(of region: Region) {
        self = Self.known.first { $0.regionPrefixes.contains { region.name.hasPrefix($0) } } ?? .aws
    }

    private init(_ name: String, _ dnsSuffix: String, _ regionPrefixes: [String]) {
        self.name = name
        self.dnsSuffix = dnsSuffix
        self.regionPrefixes = regionPrefixes
    }

    private static let aws = Self("aws", "amazonaws.com", [])

    private static let known = [
        Self("aws-cn", "amazonaws.com.cn", ["cn-"]),
        Self("aws-us-gov", "amazonaws.com", ["us-gov-"]),
        Self("aws-eusc", "amazonaws.eu", ["eusc-"]),
        Self("aws-iso", "c2s.ic.gov", ["us-iso-"]),
        Self("aws-iso-b", "sc2s.sgov.gov", ["us-isob-"]),
        Self("aws-iso-e", "cloud.adc-e.uk", ["eu-isoe-"]),
        Self("aws-iso-f", "csp.hci.ic.gov", ["us-isof-"]),
    ]
}
