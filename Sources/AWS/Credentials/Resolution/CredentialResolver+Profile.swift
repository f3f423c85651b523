extension CredentialResolver {
    /// The first source that a profile itself names; `nil` when it names none.
    ///
    /// - Parameters:
    ///   - name: The profile.
    ///   - usesEnvironment: Whether a web identity token of the environment counts.
    func profileSource(_ name: String, usesEnvironment: Bool) throws(CredentialError) -> ResolvedCredentials? {
        let section = configuration.files.profile(name)
        if let found = try webIdentity(section, profile: name, usesEnvironment: usesEnvironment) { return found }
        guard let section else { return nil }
        if let found = try identityCenter(section, profile: name) { return found }
        if let found = try keys(of: name, in: configuration.files.credentials, .sharedCredentialsFile) { return found }
        if let found = login(section, profile: name) { return found }
        if let found = process(section, profile: name) { return found }
        return try keys(of: name, in: configuration.files.config, .configFile)
    }

    private func keys(
        of name: String,
        in file: ConfigFile,
        _ kind: CredentialSource.Kind
    ) throws(CredentialError) -> ResolvedCredentials? {
        guard let section = file.profile(name) else { return nil }
        let shown = name.plain(limit: 128)
        let fields = KeyFields(
            source: "profile \"\(shown)\" in \(file.path.plain(limit: 256))",
            profile: shown,
            id: ("aws_access_key_id", section["aws_access_key_id"]),
            secret: ("aws_secret_access_key", section["aws_secret_access_key"]),
            token: ("aws_session_token", section["aws_security_token"] ?? section["aws_session_token"]),
            accountID: section["aws_account_id"]
        )
        guard let credentials = try fields.credentials() else { return nil }
        let source = CredentialSource(kind, profile: name)
        return ResolvedCredentials(source, RefreshingCredentials(source, now: context.now) { credentials })
    }

    private func login(_ section: ConfigSection, profile: String) -> ResolvedCredentials? {
        guard let session = section["login_session"] else { return nil }
        let source = CredentialSource(.login, profile: profile)
        let folder = environment.path(environment["AWS_LOGIN_CACHE_DIRECTORY"] ?? "~/.aws/login/cache")
        return ResolvedCredentials(
            source,
            LoginCredentials(
                session: session,
                folder: folder,
                source: source,
                files: context.secretFiles,
                now: context.now
            )
        )
    }

    private func process(_ section: ConfigSection, profile: String) -> ResolvedCredentials? {
        guard let command = section["credential_process"] else { return nil }
        let source = CredentialSource(.process, profile: profile)
        return ResolvedCredentials(
            source,
            ProcessCredentials(command, environment: environment, source: source, now: context.now)
        )
    }

    // MARK: IAM Identity Center

    private func identityCenter(
        _ section: ConfigSection,
        profile: String
    ) throws(CredentialError) -> ResolvedCredentials? {
        let account = section["sso_account_id"]
        let role = section["sso_role_name"]
        if account == nil && role == nil { return nil }
        let source = CredentialSource(.sso, profile: profile)
        guard let account else { throw missing("sso_account_id", source) }
        guard let role else { throw missing("sso_role_name", source) }
        let session = try session(section, source)
        let tokens = SSOTokenSource(
            session: session,
            folder: environment.path("~/.aws/sso/cache"),
            source: source,
            client: try client(.ssoOIDC, in: session.region, credentials: nil, for: source),
            files: context.secretFiles,
            now: context.now
        )
        let provider = SSOCredentials(
            SSOCredentials.Role(accountID: account, name: role),
            tokens: tokens,
            portal: try client(.sso, in: session.region, credentials: nil, for: source),
            context: context
        )
        return ResolvedCredentials(source, provider)
    }

    private func session(_ section: ConfigSection, _ source: CredentialSource) throws(CredentialError) -> SSOSession {
        let name = section["sso_session"]
        var named: ConfigSection?
        if let name {
            named = configuration.files.config.section("sso-session", name)
            guard named != nil else {
                throw .misconfigured(
                    source,
                    reason: "there is no section [sso-session \(name.plain(limit: 128))]",
                    remedy: "Run: aws configure sso"
                )
            }
        }
        func value(_ key: String) throws(CredentialError) -> String {
            let own = section[key]
            if let own, let shared = named?[key], own != shared {
                throw .misconfigured(
                    source,
                    reason: "\(key) is not the same in the profile and in its sso-session",
                    remedy: "Take it out of the profile."
                )
            }
            guard let value = named?[key] ?? own else { throw missing(key, source) }
            return value
        }
        let startURL = try value("sso_start_url")
        let region = try value("sso_region")
        do throws(RegionError) {
            return SSOSession(name: name, startURL: startURL, region: try Region(region))
        } catch {
            throw .misconfigured(source, reason: "sso_region is no region's name", remedy: "Correct it.")
        }
    }

    func missing(_ key: String, _ source: CredentialSource) -> CredentialError {
        .misconfigured(source, reason: "\(key) is missing", remedy: "Add it to the profile.")
    }
}
