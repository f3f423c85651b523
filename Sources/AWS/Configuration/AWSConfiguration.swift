/// What the environment and the shared files say about one profile.
public struct AWSConfiguration: Sendable {
    /// How the profile was chosen.
    enum ProfileChoice: Sendable, Equatable {
        /// By the caller: the keys of the environment do not count.
        case explicit
        /// By `AWS_PROFILE` or `AWS_DEFAULT_PROFILE`.
        case environment
        /// By nobody.
        case standard
    }

    /// The name of the profile.
    public let profileName: String

    let choice: ProfileChoice
    let environment: Environment
    let files: SharedFiles

    /// Makes the configuration of a profile.
    ///
    /// - Parameters:
    ///   - environment: The variables.
    ///   - files: The shared files.
    ///   - profile: The profile; `nil` for the one that `AWS_PROFILE` or `AWS_DEFAULT_PROFILE` names, or `default`.
    public init(environment: Environment, files: SharedFiles, profile: String? = nil) {
        self.environment = environment
        self.files = files
        if let profile {
            (profileName, choice) = (profile, .explicit)
        } else if let profile = environment["AWS_PROFILE"] ?? environment["AWS_DEFAULT_PROFILE"] {
            (profileName, choice) = (profile, .environment)
        } else {
            (profileName, choice) = ("default", .standard)
        }
    }

    /// The settings of the profile; `nil` when neither file has it.
    var profile: ConfigSection? { files.profile(profileName) }

    /// The region: the explicit one, else `AWS_REGION`, `AWS_DEFAULT_REGION`, the profile's `region`.
    ///
    /// - Throws: ``RegionError`` when there is none or its name is not one.
    public func region(explicit: String? = nil) throws(RegionError) -> Region {
        let name = explicit ?? environment["AWS_REGION"] ?? environment["AWS_DEFAULT_REGION"] ?? profile?["region"]
        guard let name else { throw .missing(profile: profileName.plain(limit: 128)) }
        return try Region(name)
    }

    /// The PEM file of trusted authorities, from `AWS_CA_BUNDLE` or the profile's `ca_bundle`; `nil` for the system's.
    public var caBundlePath: String? {
        environment["AWS_CA_BUNDLE"] ?? profile?["ca_bundle"]
    }

    /// How often a call is tried, from `AWS_MAX_ATTEMPTS` or the profile's `max_attempts`; `nil` when neither holds a
    /// number from 1 up.
    public var maximumAttempts: Int? {
        let number = (environment["AWS_MAX_ATTEMPTS"] ?? profile?["max_attempts"]).flatMap { Int($0) }
        return number.flatMap { $0 >= 1 ? $0 : nil }
    }
}
