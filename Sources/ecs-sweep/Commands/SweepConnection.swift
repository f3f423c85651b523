import AWS
import HTTP
import Stages

/// What every client of a sweep shares: one transport, one limit of open transfers, one count of calls.
struct SweepConnection {
    let statistics = CallStatistics()
    private let transport: any HTTPTransport
    /// What all clients have in common.
    let options: AWSClient.Options

    init(transport: any HTTPTransport, concurrency: Int, maximumAttempts: Int?) {
        self.transport = transport
        var options = AWSClient.Options()
        options.transferLimit = TransferLimit(concurrency)
        options.statistics = statistics
        options.userAgent = "ecs-sweep/\(Invocation.version)"
        if let maximumAttempts { options.retryPolicy = RetryPolicy(maximumAttempts: maximumAttempts) }
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
