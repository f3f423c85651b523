/// Why there is no region to call.
public enum RegionError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Neither an option nor the environment nor the profile names a region.
    case missing(profile: String)
    /// The name is none that a region can have.
    case malformed(String)

    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .missing(let profile):
            "No region is set for profile \"\(profile)\". Pass --region, set AWS_REGION, or run: "
                + "aws configure set region us-east-1 --profile \(profile)"
        case .malformed(let name):
            "\"\(name)\" is no region's name. Use one such as us-east-1."
        }
    }
}
