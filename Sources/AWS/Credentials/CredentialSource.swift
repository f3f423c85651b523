/// Where credentials come from: the kind of source, and the profile that names it.
public struct CredentialSource: Sendable, Hashable, CustomStringConvertible {
    /// The kinds of sources, in the order in which they are looked for.
    public enum Kind: String, Sendable, CaseIterable {
        /// `AWS_ACCESS_KEY_ID` and what belongs to it.
        case environment
        /// `role_arn` with a `source_profile` or a `credential_source`.
        case assumeRole = "assume-role"
        /// `AWS_WEB_IDENTITY_TOKEN_FILE` or `web_identity_token_file`.
        case webIdentity = "web-identity"
        /// `sso_session` or `sso_start_url`: IAM Identity Center.
        case sso
        /// Keys in `~/.aws/credentials`.
        case sharedCredentialsFile = "shared-credentials-file"
        /// `login_session`: what `aws login` left.
        case login
        /// `credential_process`: another program.
        case process
        /// Keys in `~/.aws/config`.
        case configFile = "config-file"
        /// `AWS_CONTAINER_CREDENTIALS_RELATIVE_URI` or `AWS_CONTAINER_CREDENTIALS_FULL_URI`: ECS and EKS.
        case container
        /// The metadata service of an EC2 instance.
        case instance
    }

    /// The kind of source.
    public let kind: Kind
    /// The profile that names it; `nil` where the surroundings do.
    public let profile: String?

    /// Makes the description of a source; a profile's name is bounded, and its controls are replaced.
    public init(_ kind: Kind, profile: String? = nil) {
        self.kind = kind
        self.profile = profile?.plain(limit: 128)
    }

    /// The source in the words of an error, such as `profile "prod" (assumed role)`.
    public var description: String {
        profile.map { "profile \"\($0)\" (\(words))" } ?? words
    }

    private var words: String {
        switch kind {
        case .environment: "the environment"
        case .assumeRole: "assumed role"
        case .webIdentity: "web identity token"
        case .sso: "IAM Identity Center"
        case .sharedCredentialsFile: "credentials file"
        case .login: "aws login"
        case .process: "credential_process"
        case .configFile: "config file"
        case .container: "the container's credentials endpoint"
        case .instance: "the instance metadata service"
        }
    }
}

extension CredentialSource {
    /// What to do for new credentials, where one step gets them.
    package var remedy: String? {
        let option = (profile ?? "default").shellQuoted
        switch kind {
        case .environment:
            return "Set new ones in AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN."
        case .sso: return "Run: aws sso login --profile \(option)"
        case .login: return "Run: aws login --profile \(option)"
        case .sharedCredentialsFile, .configFile: return "Run: aws configure --profile \(option)"
        default: return nil
        }
    }
}
