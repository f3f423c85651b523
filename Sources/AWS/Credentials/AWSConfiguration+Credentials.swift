extension AWSConfiguration {
    /// The credentials of the profile: the keys of the environment, unless the profile was chosen explicitly, else the
    /// profile's own.
    ///
    /// The order is that of the AWS command line: what a profile says of a role or of IAM Identity Center comes before
    /// its keys, and the keys of the credentials file come before a program's and those of the config file.
    ///
    /// - Throws: ``CredentialError``.
    public func credentials() throws(CredentialError) -> Credentials {
        let mayUseEnvironment = choice != .explicit
        if mayUseEnvironment, let keys = try environmentKeys() { return keys }
        if mayUseEnvironment, environment["AWS_WEB_IDENTITY_TOKEN_FILE"] != nil, environment["AWS_ROLE_ARN"] != nil {
            throw unsupported(.webIdentity, source: "the environment")
        }
        if let keys = try profileKeys() { return keys }
        let container = ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI"]
        if container.contains(where: { environment[$0] != nil }) {
            throw unsupported(.container, source: "the environment")
        }
        if mayUseEnvironment, environment["AWS_SECRET_ACCESS_KEY"] != nil {
            throw .partial(source: "the environment", missing: "AWS_ACCESS_KEY_ID", profile: nil)
        }
        throw .missing(profile: shownProfile, searched: (mayUseEnvironment ? ["the environment"] : []) + searchedFiles)
    }

    private func environmentKeys() throws(CredentialError) -> Credentials? {
        try Keys(
            source: "the environment",
            profile: nil,
            id: ("AWS_ACCESS_KEY_ID", environment["AWS_ACCESS_KEY_ID"]),
            secret: ("AWS_SECRET_ACCESS_KEY", environment["AWS_SECRET_ACCESS_KEY"]),
            token: ("AWS_SESSION_TOKEN", environment["AWS_SESSION_TOKEN"])
        ).credentials()
    }

    private func profileKeys() throws(CredentialError) -> Credentials? {
        guard let section = profile else {
            if choice == .standard { return nil }
            let known = files.profileNames.map { $0.plain(limit: 128) }
            throw .unknownProfile(shownProfile, known: known, searched: searchedFiles)
        }
        let source = "profile \"\(shownProfile)\""
        if section["role_arn"] != nil {
            let isWeb = section["web_identity_token_file"] != nil
            throw unsupported(isWeb ? .webIdentity : .assumeRole, source: source)
        }
        if section["sso_session"] != nil || section["sso_start_url"] != nil { throw unsupported(.sso, source: source) }
        if let keys = try keys(in: files.credentials) { return keys }
        if section["login_session"] != nil { throw unsupported(.login, source: source) }
        if section["credential_process"] != nil { throw unsupported(.process, source: source) }
        if let keys = try keys(in: files.config) { return keys }
        guard section["aws_secret_access_key"] == nil else {
            throw .partial(source: source, missing: "aws_access_key_id", profile: shownProfile)
        }
        return nil
    }

    private func keys(in file: ConfigFile) throws(CredentialError) -> Credentials? {
        guard let section = file.profile(profileName) else { return nil }
        return try Keys(
            source: "profile \"\(shownProfile)\" in \(file.path.plain(limit: 256))",
            profile: shownProfile,
            id: ("aws_access_key_id", section["aws_access_key_id"]),
            secret: ("aws_secret_access_key", section["aws_secret_access_key"]),
            token: ("aws_session_token", section["aws_session_token"])
        ).credentials()
    }

    private func unsupported(_ kind: CredentialError.Kind, source: String) -> CredentialError {
        .unsupported(kind, source: source, profile: shownProfile)
    }

    private var shownProfile: String { profileName.plain(limit: 128) }

    private var searchedFiles: [String] {
        [files.config.path.plain(limit: 256), files.credentials.path.plain(limit: 256)]
    }
}

/// The keys that one place holds, checked before they are used.
private struct Keys {
    let source: String
    let profile: String?
    let id: (name: String, value: String?)
    let secret: (name: String, value: String?)
    let token: (name: String, value: String?)

    /// The credentials; `nil` when the place has no access key id.
    func credentials() throws(CredentialError) -> Credentials? {
        guard let accessKeyID = id.value else { return nil }
        guard let secretAccessKey = secret.value else {
            throw .partial(source: source, missing: secret.name, profile: profile)
        }
        for (name, value) in [id, secret, token] {
            guard (value ?? "").utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
                throw .malformed(source: source, key: name)
            }
        }
        return Credentials(accessKeyID: accessKeyID, secretAccessKey: secretAccessKey, sessionToken: token.value)
    }
}
