/// A part of AWS with its own domain and its own accounts.
///
/// Source: botocore's partitions.json.
public struct Partition: Sendable, Hashable {
    /// The name that ARNs carry, such as `aws-cn`.
    public let name: String
    /// The domain of the services' hosts, such as `amazonaws.com`.
    public let dnsSuffix: String
    /// The domain of the hosts that have addresses of IPv4 and IPv6, such as `api.aws`.
    public let dualStackSuffix: String
    /// The region whose hosts answer for services that have one host in the partition.
    public let globalRegion: Region

    private let regionPrefixes: [String]

    /// The partition of a region.
    ///
    /// A region that no known prefix fits is taken for one of `aws`, where most regions are added.
    public init(of region: Region) {
        self = Self.known.first { $0.regionPrefixes.contains { region.name.hasPrefix($0) } } ?? .aws
    }

    /// The partition that ARNs call by this name; `nil` when it is not known.
    public init?(named name: String) {
        guard let partition = ([.aws] + Self.known).first(where: { $0.name == name }) else { return nil }
        self = partition
    }

    private init(
        _ name: String,
        _ dnsSuffix: String,
        dualStack: String,
        globalRegion: StaticString,
        regions: [String] = []
    ) {
        self.name = name
        self.dnsSuffix = dnsSuffix
        self.dualStackSuffix = dualStack
        self.globalRegion = Region(known: globalRegion)
        // The second is that of the names which stand for a whole partition, such as aws-cn-global.
        self.regionPrefixes = regions + (regions.isEmpty ? [] : ["\(name)-global"])
    }

    static let aws = Self("aws", "amazonaws.com", dualStack: "api.aws", globalRegion: "us-east-1")

    private static let known = [
        Self(
            "aws-cn",
            "amazonaws.com.cn",
            dualStack: "api.amazonwebservices.com.cn",
            globalRegion: "cn-northwest-1",
            regions: ["cn-"]
        ),
        Self("aws-us-gov", "amazonaws.com", dualStack: "api.aws", globalRegion: "us-gov-west-1", regions: ["us-gov-"]),
        Self(
            "aws-eusc",
            "amazonaws.eu",
            dualStack: "api.amazonwebservices.eu",
            globalRegion: "eusc-de-east-1",
            regions: ["eusc-"]
        ),
        Self(
            "aws-iso",
            "c2s.ic.gov",
            dualStack: "api.aws.ic.gov",
            globalRegion: "us-iso-east-1",
            regions: ["us-iso-"]
        ),
        Self(
            "aws-iso-b",
            "sc2s.sgov.gov",
            dualStack: "api.aws.scloud",
            globalRegion: "us-isob-east-1",
            regions: ["us-isob-"]
        ),
        Self(
            "aws-iso-e",
            "cloud.adc-e.uk",
            dualStack: "api.cloud-aws.adc-e.uk",
            globalRegion: "eu-isoe-west-1",
            regions: ["eu-isoe-"]
        ),
        Self(
            "aws-iso-f",
            "csp.hci.ic.gov",
            dualStack: "api.aws.hci.ic.gov",
            globalRegion: "us-isof-south-1",
            regions: ["us-isof-"]
        ),
    ]
}
