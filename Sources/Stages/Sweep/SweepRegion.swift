public import AWS

/// One region of an account, and the way to it.
public struct SweepRegion: Sendable {
    /// What it means when the region does not know the keys.
    public enum Standing: Sendable {
        /// AWS lists the region as enabled: the keys are lost, not the region left out.
        case listed
        /// The region is named or guessed and may not be enabled, provided that the keys still work where this client asks.
        case assumed(STSClient)
    }

    /// The region's name, such as `eu-west-1`.
    public var name: String

    /// The account.
    public var account: AccountIdentity

    /// The client that speaks to ECS there.
    public var client: ECSClient

    /// What it means when the region does not know the keys.
    public var standing: Standing

    /// Makes a client of CloudWatch Logs in a region, with the account's keys; `nil` where logs are out of reach.
    public var logs: (@Sendable (Region) throws(EndpointError) -> LogsClient)?

    /// The account × region pair.
    public var scope: SweepScope { SweepScope(account: account, region: name) }

    let definitions: TaskDefinitions

    let services: ServiceTags

    /// Makes a region; without an account one of the account that the client's keys belong to.
    public init(
        name: String,
        account: AccountIdentity = .unknown(through: "the client"),
        client: ECSClient,
        standing: Standing = .listed,
        logs: (@Sendable (Region) throws(EndpointError) -> LogsClient)? = nil
    ) {
        self.name = name
        self.account = account
        self.client = client
        self.standing = standing
        self.logs = logs
        self.definitions = TaskDefinitions(client)
        self.services = ServiceTags(client)
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
