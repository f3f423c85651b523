/// Why there are no credentials, and what to do.
public enum CredentialError: Error, Sendable, Equatable {
    /// Nothing that was looked at has credentials.
    case missing(profile: String, searched: [String])
    /// One key is there, another that belongs to it is not.
    case partial(source: String, missing: String, profile: String?)
    /// No file has the profile.
    case unknownProfile(String, known: [String], searched: [String])
    /// A key holds a character that no key has.
    case malformed(source: String, key: String)
    /// The settings of a source contradict each other, or one is missing.
    case misconfigured(CredentialSource, reason: String, remedy: String)
    /// A source gave no credentials that can be used.
    case failed(CredentialSource, reason: String, remedy: String)
    /// The call that gets credentials from AWS failed.
    indirect case call(CredentialSource, operation: String, AWSError, remedy: String)
    /// The task was cancelled.
    case cancelled

    /// What AWS, or the way to it, answered in place of credentials.
    public var cause: AWSError? {
        if case .call(_, _, let error, _) = self { error } else { nil }
    }
}

extension CredentialError: CustomStringConvertible {
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
        case .malformed(let source, let key):
            "\(key) of \(source) holds a space, a control or a non-ASCII character. Set it again."
        case .misconfigured(let source, let reason, let remedy):
            "The credentials of \(source) cannot be used: \(reason). \(remedy)"
        case .failed(let source, let reason, let remedy):
            "No credentials from \(source): \(reason). \(remedy)"
        case .call(let source, let operation, let error, let remedy):
            "No credentials from \(source): \(operation) failed with \(error). \(remedy)"
        case .cancelled: "Getting credentials was cancelled."
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
