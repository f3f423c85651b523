import AWS

/// Names that depend on the user's machine.
///
/// Nothing is asked of AWS.
struct KnownNames {
    private static let partitions = ["aws", "aws-cn", "aws-us-gov", "aws-eusc"]

    let environment: [String: String]

    /// The profiles of the AWS configuration files; none where these cannot be read, which a sweep would say.
    var profiles: [String] {
        let names = (try? SharedFiles(environment: Environment(environment)).profileNames) ?? []
        // One that looks like an option has to be written --profile=NAME.
        return names.filter { !$0.hasPrefix("-") }
    }

    /// The regions that are known to this version.
    var regions: [String] {
        Self.partitions.compactMap(Partition.init(named:)).flatMap(\.knownRegions).map(\.name)
    }
}
