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
    private let transport: any HTTPTransport
    /// What all clients have in common.
    let options: AWSClient.Options

    init(transport: any HTTPTransport, concurrency: Int, quotaShare: QuotaShare, maximumAttempts: Int?) {
        self.transport = transport
        var options = AWSClient.Options()
        options.scheduler = RequestScheduler(permits: concurrency, share: quotaShare)
        options.statistics = statistics
        options.userAgent = "ecs-sweep/\(Invocation.version)"
        options.retryPolicy = RetryPolicy(maximumAttempts: maximumAttempts ?? Self.maximumAttempts)
        self.options = options
    }

    /// A region to sweep.
    func region(_ region: Region, endpoint: Endpoint, credentials: any CredentialsProvider) -> SweepRegion {
        let client = AWSClient(
            service: .ecs,
            region: region,
            endpoint: endpoint,
            credentials: credentials,
            transport: transport,
            options: options
        )
        return SweepRegion(name: region.name, client: ECSClient(client))
    }
}
