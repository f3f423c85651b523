import AWS
import HTTP
import Stages

/// What every client of a sweep shares: one transport, one limit of open transfers, one count of calls.
struct SweepConnection {
    let statistics = CallStatistics()
    /// What the sources of credentials share.
    let credentials: CredentialContext
    private let transport: any HTTPTransport
    private let options: AWSClient.Options

    init(transport: any HTTPTransport, concurrency: Int, maximumAttempts: Int?) {
        self.transport = transport
        var options = AWSClient.Options()
        options.transferLimit = TransferLimit(concurrency)
        options.statistics = statistics
        options.userAgent = "ecs-sweep/\(Invocation.version)"
        if let maximumAttempts { options.retryPolicy = RetryPolicy(maximumAttempts: maximumAttempts) }
        self.options = options
        credentials = CredentialContext(transport: transport, options: options, prompt: .terminal)
    }

    /// The way to AWS of a base.
    ///
    /// - Parameter endpoint: where a service is in a region.
    func access(
        endpoint: @escaping @Sendable (AWSService, Region) throws(EndpointError) -> Endpoint
    ) -> ConnectedAccess {
        ConnectedAccess(transport: transport, options: options, context: credentials, endpoint: endpoint)
    }
}

/// The way to AWS of a base, over a connection that all bases share.
struct ConnectedAccess: EstateAccess {
    let transport: any HTTPTransport
    let options: AWSClient.Options
    let context: CredentialContext
    let endpoint: @Sendable (AWSService, Region) throws(EndpointError) -> Endpoint

    func client(
        _ service: AWSService,
        in region: Region,
        credentials: any CredentialsProvider
    ) throws(EndpointError) -> AWSClient {
        AWSClient(
            service: service,
            region: region,
            endpoint: try endpoint(service, region),
            credentials: credentials,
            transport: transport,
            options: options
        )
    }

    func ecs(
        in region: Region,
        of account: AccountIdentity,
        credentials: any CredentialsProvider
    ) throws(EndpointError) -> ECSClient {
        ECSClient(try client(.ecs, in: region, credentials: credentials))
    }

    func credentials(
        ofRole arn: String,
        as role: AccountRole,
        from source: any CredentialsProvider,
        in home: Region
    ) throws(EndpointError) -> any CredentialsProvider {
        AssumeRoleCredentials(
            RoleRequest(arn: arn, sessionName: role.sessionName, externalID: role.externalID),
            client: STSClient(try client(.sts, in: home, credentials: source)),
            context: context
        )
    }
}
