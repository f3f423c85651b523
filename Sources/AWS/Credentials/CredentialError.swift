/// Why there are no credentials, and what to do.
public enum CredentialError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A kind of credentials that a profile may ask for.
    public enum Kind: String, Sendable {
        /// `role_arn`.
        case assumeRole = "an assumed role (role_arn)"
        /// `AWS_WEB_IDENTITY_TOKEN_FILE` or `web_identity_token_file`.
        case webIdentity = "a web identity token (web_identity_token_file)"
        /// `sso_session` or `sso_start_url`.
        case sso = "IAM Identity Center (sso_session)"
        /// `login_session`.
        case login = "a console login (login_session)"
        /// `credential_process`.
        case process = "an external program (credential_process)"
        /// `AWS_CONTAINER_CREDENTIALS_FULL_URI` or `AWS_CONTAINER_CREDENTIALS_RELATIVE_URI`.
        case container = "the container's endpoint (AWS_CONTAINER_CREDENTIALS_*)"
    }

    /// Neither the environment nor the profile has credentials.
    case missing(profile: String, searched: [String])
    /// One key is there, another that belongs to it is not.
    case partial(source: String, missing: String, profile: String?)
    /// No file has the profile.
    case unknownProfile(String, known: [String], searched: [String])
    /// The profile asks for a kind of credentials that cannot be got yet.
    case unsupported(Kind, source: String, profile: String)
    /// A key holds a character that no key has.
    case malformed(source: String, key: String)

    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .missing(let profile, let searched):
            "No credentials for profile \"\(profile)\" in \(searched.joined(separator: ", ")). "
                + "Run: aws configure --profile \(profile.shellQuoted)"
        case .partial(let source, let missing, let profile):
            "The credentials of \(source) are incomplete: \(missing) is missing. "
                + (profile.map { "Run: aws configure --profile \($0.shellQuoted)" } ?? "Set it, or unset the others.")
        case .unknownProfile(let name, let known, let searched):
            "There is no profile \"\(name)\" in \(searched.joined(separator: ", ")). " + Self.suggestion(name, known)
        case .unsupported(let kind, let source, let profile):
            "The credentials of \(source) come from \(kind.rawValue), which is not supported yet. Run: "
                + "eval \"$(aws configure export-credentials --profile \(profile.shellQuoted) --format env)\" "
                + "and then this command without --profile."
        case .malformed(let source, let key):
            "\(key) of \(source) holds a space, a control or a non-ASCII character. Set it again."
        }
    }

    /// The profiles that may have been meant, the likeliest first.
    private static func suggestion(_ name: String, _ known: [String]) -> String {
        if known.isEmpty { return "Run: aws configure --profile \(name.shellQuoted)" }
        let near = known.sorted { (EditDistance.between(name, $0), $0) < (EditDistance.between(name, $1), $1) }
        let rest = near.count > 8 ? ", … (\(near.count) in all)" : ""
        return "Known profiles: \(near.prefix(8).joined(separator: ", "))\(rest)."
    }
}

extension String {
    /// The text as one word of a shell's command line.
    fileprivate var shellQuoted: String {
        let isPlain =
            !isEmpty
            && utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default:
                    "-_.@/+:=,".utf8.contains(byte)
                }
            }
        return isPlain
            ? self : "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
