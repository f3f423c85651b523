public import AWS

/// One region of an account, and the way to it.
///
/// It is a class because each of its tasks is handed from stage to stage with it.
public final class SweepRegion: Sendable {
    /// What it means when the region does not know the keys.
    public enum Standing: Sendable {
        /// AWS lists the region as enabled: the keys are lost, not the region left out.
        case listed
        /// The region is named or guessed and may not be enabled, provided that the keys still work where this client asks.
        case assumed(STSClient)
    }

    /// The region's name, such as `eu-west-1`.
    public let name: String

    /// The account.
    public let account: AccountIdentity

    /// The client that speaks to ECS there.
    public let client: ECSClient

    /// What it means when the region does not know the keys.
    public let standing: Standing

    /// Makes a client of CloudWatch Logs in a region, with the account's keys; `nil` where logs are out of reach.
    public let logs: (@Sendable (Region) throws(EndpointError) -> LogsClient)?

    /// The account × region pair.
    public var scope: SweepScope { SweepScope(account: account, region: name) }

    /// What was asked of the region before it was known which account it belongs to.
    private let firstPages: FirstPages?

    let definitions: TaskDefinitions

    let services: ServiceTags

    /// Makes a region; without an account one of the account that the client's keys belong to.
    public convenience init(
        name: String,
        account: AccountIdentity = .unknown(through: "the client"),
        client: ECSClient,
        standing: Standing = .listed,
        logs: (@Sendable (Region) throws(EndpointError) -> LogsClient)? = nil
    ) {
        self.init(name: name, account: account, client: client, standing: standing, firstPages: nil, logs: logs)
    }

    init(
        name: String,
        account: AccountIdentity,
        client: ECSClient,
        standing: Standing,
        firstPages: FirstPages?,
        logs: (@Sendable (Region) throws(EndpointError) -> LogsClient)?
    ) {
        self.name = name
        self.account = account
        self.client = client
        self.standing = standing
        self.logs = logs
        self.firstPages = firstPages
        self.definitions = TaskDefinitions(client)
        self.services = ServiceTags(client)
    }

    /// A page of the ARNs of the region's clusters.
    func clusterPage(_ token: String?) async throws(AWSError) -> ListPage<String> {
        if token == nil, let firstPages { return try await firstPages.page(of: name, from: client) }
        return try await client.listClusters(nextToken: token)
    }

    /// Whether the region, which does not know the keys, is not enabled for the account.
    ///
    /// Keys that were deleted are refused in the same words, so they must work elsewhere after the refusal. Who is denied
    /// the question was recognized.
    func isNotEnabled() async throws(CancellationError) -> Bool {
        guard case .assumed(let client) = standing else { return false }
        do throws(AWSError) {
            _ = try await client.callerIdentity()
            return true
        } catch {
            if error.isCancellation { throw CancellationError() }
            return error.isAccessDenied
        }
    }
}

/// Something found in a region, with the way back to it.
public struct Located<Value: Sendable>: Sendable {
    /// What was found.
    public var value: Value
    /// Where.
    public var region: SweepRegion
    /// The room that its cluster takes among those under way; `nil` for what is not waited for any more.
    var place: ClusterWindow.Place?
}
