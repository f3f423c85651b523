import AWS
import HTTP
import Stages

/// What every client of a sweep shares: one transport, one scheduler of requests, one count of calls.
struct SweepConnection {
    /// How often a call is tried unless the user says otherwise: more often than the SDKs do.
    ///
    /// All calls of a sweep only read, so that repeating one harms nobody; and where one call in ten fails, three
    /// attempts would lose one call in a thousand.
    private static let maximumAttempts = 6

    let statistics = CallStatistics()
    /// What the sources of credentials share.
    let credentials: CredentialContext
    let transport: any HTTPTransport
    /// How much of the quotas is used.
    let quotaShare: QuotaShare
    /// What all clients have in common.
    let options: AWSClient.Options

    init(
        transport: any HTTPTransport,
        concurrency: Int,
        quotaShare: QuotaShare,
        maximumAttempts: Int?,
        maximumThrottles: Int = RetryPolicy().maximumThrottles,
        onExposedFile: @escaping @Sendable (ExposedFile) -> Void = { _ in }
    ) {
        self.transport = transport
        self.quotaShare = quotaShare
        var options = AWSClient.Options()
        options.scheduler = RequestScheduler(
            permits: concurrency + Self.signedAhead(concurrency, quotaShare),
            share: quotaShare
        )
        options.statistics = statistics
        options.userAgent = "ecs-sweep/\(Invocation.version)"
        options.retryPolicy = RetryPolicy(
            maximumAttempts: maximumAttempts ?? Self.maximumAttempts,
            maximumThrottles: maximumThrottles
        )
        self.options = options
        credentials = CredentialContext(
            transport: transport,
            options: options,
            prompt: .terminal,
            onExposedFile: onExposedFile
        )
    }

    /// How many requests are signed and wait in the transport until a connection is free.
    ///
    /// Without them the connection would lie idle until somebody is woken and has signed. Where nothing is paced answers
    /// come in crowds, as their requests went out, and a crowd of connections is to be busy again at once. Where calls
    /// wait for their quotas a few are enough.
    private static func signedAhead(_ concurrency: Int, _ quotaShare: QuotaShare) -> Int {
        quotaShare == .unlimited ? concurrency : concurrency / 8
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
        of account: AccountIdentity,
        credentials: any CredentialsProvider
    ) throws(EndpointError) -> AWSClient {
        AWSClient(
            service: service,
            region: region,
            endpoint: try endpoint(service, region),
            account: account.quotaHolder,
            credentials: credentials,
            transport: transport,
            options: options
        )
    }

    func credentials(
        ofRole arn: String,
        as role: AccountRole,
        from source: any CredentialsProvider,
        of account: AccountIdentity,
        in home: Region
    ) throws(EndpointError) -> any CredentialsProvider {
        AssumeRoleCredentials(
            RoleRequest(arn: arn, sessionName: role.sessionName, externalID: role.externalID),
            client: STSClient(try client(.sts, in: home, of: account, credentials: source)),
            context: context
        )
    }
}

extension AccountIdentity {
    /// Whose quotas calls count towards: as long as nobody says which account keys belong to, they are one of their own.
    fileprivate var quotaHolder: String {
        switch self {
        case .known(let id): id.digits
        case .unknown(let keys): keys
        }
    }
}
