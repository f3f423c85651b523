extension CredentialResolver {
    /// The role of a profile, assumed with the credentials that the profile names.
    ///
    /// - Parameters:
    ///   - settings: What the profile says.
    ///   - visited: The profiles on the way here, this one among them: a profile that is its own origin, over however many
    ///     others, has none.
    func role(_ settings: RoleSettings, visited: [String]) throws(CredentialError) -> ResolvedCredentials {
        let source = CredentialSource(.assumeRole, profile: settings.profile)
        let origin = try origin(of: settings, visited: visited, source)
        let client = try client(.sts, in: stsRegion(of: settings.arn), credentials: origin, for: source)
        let provider = AssumeRoleCredentials(
            RoleRequest(
                arn: settings.arn,
                sessionName: settings.sessionName ?? sessionName,
                externalID: settings.externalID,
                duration: settings.duration
            ),
            client: STSClient(client),
            context: context,
            source: source,
            mfaSerial: settings.mfaSerial
        )
        return ResolvedCredentials(source, provider)
    }

    /// The role that a web identity token of the environment or of a profile stands for; `nil` when there is no token.
    func webIdentity(
        _ section: ConfigSection?,
        profile: String,
        usesEnvironment: Bool
    ) throws(CredentialError) -> ResolvedCredentials? {
        func value(_ variable: String, _ key: String) -> (text: String, isOwn: Bool)? {
            if usesEnvironment, let text = environment[variable] { return (text, false) }
            return section?[key].map { ($0, true) }
        }
        guard let file = value("AWS_WEB_IDENTITY_TOKEN_FILE", "web_identity_token_file") else { return nil }
        let source = CredentialSource(.webIdentity, profile: file.isOwn ? profile : nil)
        guard let arn = value("AWS_ROLE_ARN", "role_arn")?.text else {
            throw .misconfigured(
                source,
                reason: "there is a web identity token but no role",
                remedy: "Set AWS_ROLE_ARN, or role_arn in the profile."
            )
        }
        let client = try client(.sts, in: stsRegion(of: arn), credentials: nil, for: source)
        let name = value("AWS_ROLE_SESSION_NAME", "role_session_name")?.text
        let provider = WebIdentityCredentials(
            RoleRequest(arn: arn, sessionName: name ?? sessionName),
            tokenFile: environment.path(file.text),
            client: STSClient(client),
            context: context,
            source: source
        )
        return ResolvedCredentials(source, provider)
    }

    // MARK: Origins

    private func origin(
        of settings: RoleSettings,
        visited: [String],
        _ source: CredentialSource
    ) throws(CredentialError) -> ResolvedCredentials {
        switch settings.origin {
        case .surroundings(let surroundings): return try origin(surroundings, source)
        case .profile(let name): return try origin(profile: name, of: settings.profile, visited: visited, source)
        }
    }

    private func origin(
        _ surroundings: RoleSettings.Surroundings,
        _ source: CredentialSource
    ) throws(CredentialError) -> ResolvedCredentials {
        func absent(_ remedy: String) -> CredentialError {
            .failed(source, reason: "credential_source \(surroundings.rawValue) has no credentials", remedy: remedy)
        }
        switch surroundings {
        case .environment:
            guard let keys = try environmentKeys() else { throw absent("Set AWS_ACCESS_KEY_ID.") }
            return keys
        case .container:
            guard let endpoint = try ContainerEndpoint(environment) else {
                throw absent("It is set in containers of ECS and EKS only.")
            }
            return container(endpoint)
        case .instance:
            guard let metadata = try InstanceMetadata(environment, profile: configuration.profile) else {
                throw absent("Unset AWS_EC2_METADATA_DISABLED.")
            }
            return instance(metadata) { reason in
                .failed(source, reason: reason, remedy: "It is there on EC2 instances with a role only.")
            }
        }
    }

    private func origin(
        profile name: String,
        of parent: String,
        visited: [String],
        _ source: CredentialSource
    ) throws(CredentialError) -> ResolvedCredentials {
        let shown = name.plain(limit: 128)
        guard let section = configuration.files.profile(name) else {
            throw .misconfigured(
                source,
                reason: "there is no source_profile \"\(shown)\"",
                remedy: "Correct source_profile, or run: aws configure --profile \(shown.shellQuoted)"
            )
        }
        let hasKeys = section["aws_access_key_id"] != nil || section["aws_secret_access_key"] != nil
        // A profile may name itself, for keys beside its role.
        guard !visited.contains(name) || name == parent && hasKeys else {
            throw .misconfigured(
                source,
                reason: "the source_profile \"\(shown)\" leads back to itself",
                remedy: "Let one profile of the chain have credentials of its own."
            )
        }
        if !hasKeys, RoleSettings.isRole(section) {
            return try role(RoleSettings(section, profile: name), visited: visited + [name])
        }
        guard let found = try profileSource(name, usesEnvironment: false) else {
            throw .misconfigured(
                source,
                reason: "the source_profile \"\(shown)\" has no credentials",
                remedy: "Run: aws configure --profile \(shown.shellQuoted)"
            )
        }
        return found
    }

    // MARK: STS

    /// The region whose STS gives a role: that of the calls, else that in which the role's partition is at home.
    private func stsRegion(of arn: String) -> Region {
        if let region = context.region ?? (try? configuration.region()) { return region }
        return (ARN(arn).flatMap { Partition(named: $0.partition) } ?? .aws).globalRegion
    }

    /// The session's name in CloudTrail.
    private var sessionName: String {
        "ecs-sweep-\(Int(context.now().secondsSince1970))"
    }
}
