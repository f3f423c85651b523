/// Finds where the credentials of a configuration come from.
struct CredentialResolver {
    let configuration: AWSConfiguration
    let context: CredentialContext

    /// The first source that is set up.
    func resolve() throws(CredentialError) -> ResolvedCredentials {
        let usesEnvironment = configuration.choice != .explicit
        if usesEnvironment, let keys = try environmentKeys() { return keys }
        let name = configuration.profileName
        if let section = configuration.profile, RoleSettings.isRole(section) {
            return try role(RoleSettings(section, profile: name), visited: [name])
        }
        if let found = try profileSource(name, usesEnvironment: usesEnvironment) { return found }
        guard configuration.profile != nil || configuration.choice == .standard else { throw unknownProfile }
        if let endpoint = try ContainerEndpoint(environment) { return container(endpoint) }
        try checkLoneSecrets(usesEnvironment)
        let searched = (usesEnvironment ? ["the environment"] : []) + searchedFiles
        let shown = name.plain(limit: 128)
        guard let metadata = try InstanceMetadata(environment, profile: configuration.profile) else {
            throw .missing(profile: shown, searched: searched)
        }
        return instance(metadata) { reason in
            .missing(profile: shown, searched: searched + ["the instance metadata service (\(reason))"])
        }
    }

    // MARK: Parts that other files of this folder use

    var environment: Environment { configuration.environment }

    var searchedFiles: [String] {
        [configuration.files.config.path, configuration.files.credentials.path].map { $0.plain(limit: 256) }
    }

    func environmentKeys() throws(CredentialError) -> ResolvedCredentials? {
        let source = CredentialSource(.environment)
        let expiration = environment["AWS_CREDENTIAL_EXPIRATION"].map { Timestamp(iso8601: $0) }
        guard expiration != .some(nil) else {
            throw .malformed(source: "\(source)", key: "AWS_CREDENTIAL_EXPIRATION")
        }
        let fields = KeyFields(
            source: "\(source)",
            profile: nil,
            id: ("AWS_ACCESS_KEY_ID", environment["AWS_ACCESS_KEY_ID"]),
            secret: ("AWS_SECRET_ACCESS_KEY", environment["AWS_SECRET_ACCESS_KEY"]),
            token: ("AWS_SESSION_TOKEN", environment["AWS_SECURITY_TOKEN"] ?? environment["AWS_SESSION_TOKEN"]),
            expiration: expiration ?? nil,
            accountID: environment["AWS_ACCOUNT_ID"]
        )
        guard let credentials = try fields.credentials() else { return nil }
        let provider = RefreshingCredentials(source, now: context.now) { credentials }
        return ResolvedCredentials(source, provider)
    }

    func container(_ endpoint: ContainerEndpoint) -> ResolvedCredentials {
        ResolvedCredentials(CredentialSource(.container), ContainerCredentials(endpoint, context: context))
    }

    func instance(
        _ metadata: InstanceMetadata,
        whenAbsent: @escaping @Sendable (String) -> CredentialError
    ) -> ResolvedCredentials {
        let provider = InstanceCredentials(metadata, context: context, whenAbsent: whenAbsent)
        return ResolvedCredentials(CredentialSource(.instance), provider)
    }

    /// A client of a service that gives credentials.
    func client(
        _ service: AWSService,
        in region: Region,
        credentials: (any CredentialsProvider)?,
        for source: CredentialSource
    ) throws(CredentialError) -> AWSClient {
        do throws(EndpointError) {
            return AWSClient(
                service: service,
                region: region,
                endpoint: try configuration.endpoint(of: service, in: region),
                credentials: credentials,
                transport: context.transport,
                options: context.options
            )
        } catch {
            throw .misconfigured(
                source,
                reason: "the endpoint of \(error.source): \(error.reason)",
                remedy: error.remedy
            )
        }
    }

    // MARK: Errors

    private var unknownProfile: CredentialError {
        .unknownProfile(
            configuration.profileName.plain(limit: 128),
            known: configuration.files.profileNames.map { $0.plain(limit: 128) },
            searched: searchedFiles
        )
    }

    /// A secret without its id is not enough, and not nothing: whoever set it means to use it.
    private func checkLoneSecrets(_ usesEnvironment: Bool) throws(CredentialError) {
        let profile = configuration.profileName
        if configuration.profile?["aws_secret_access_key"] != nil {
            let shown = profile.plain(limit: 128)
            throw .partial(source: "profile \"\(shown)\"", missing: "aws_access_key_id", profile: shown)
        }
        if usesEnvironment, environment["AWS_SECRET_ACCESS_KEY"] != nil {
            throw .partial(source: "the environment", missing: "AWS_ACCESS_KEY_ID", profile: nil)
        }
    }
}
