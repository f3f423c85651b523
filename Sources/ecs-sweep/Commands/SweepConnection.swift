import AWS
import HTTP
import Stages

/// What every client of a sweep shares: one transport, one limit of open transfers, one count of calls.
struct SweepConnection {
    let statistics = CallStatistics()
    private let transport: any HTTPTransport
    private let transferLimit: TransferLimit

    init(transport: any HTTPTransport, concurrency: Int) {
        self.transport = transport
        transferLimit = TransferLimit(concurrency)
    }

    /// The way to AWS of a base.
    ///
    /// - Parameters:
    ///   - maximumAttempts: how often a call is tried; `nil` for the standard.
    ///   - endpoint: where a service is in a region.
    func access(
        maximumAttempts: Int?,
        endpoint: @escaping @Sendable (AWSService, Region) throws(EndpointError) -> Endpoint
    ) -> ConnectedAccess {
        var options = AWSClient.Options()
        options.transferLimit = transferLimit
        options.statistics = statistics
        options.userAgent = "ecs-sweep/\(Invocation.version)"
        if let maximumAttempts { options.retryPolicy = RetryPolicy(maximumAttempts: maximumAttempts) }
        return ConnectedAccess(transport: transport, options: options, endpoint: endpoint)
    }
}

/// The way to AWS of a base, over a connection that all bases share.
struct ConnectedAccess: EstateAccess {
    let transport: any HTTPTransport
    let options: AWSClient.Options
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
            role: arn,
            sts: STSClient(try client(.sts, in: home, credentials: source)),
            externalID: role.externalID,
            sessionName: role.sessionName
        )
    }
}
