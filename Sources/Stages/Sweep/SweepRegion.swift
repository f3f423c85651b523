public import AWS

/// One region of an account, and the way to it.
public struct SweepRegion: Sendable {
    /// The region's name, such as `eu-west-1`.
    public var name: String

    /// The account.
    public var account: AccountIdentity

    /// The client that speaks to ECS there.
    public var client: ECSClient

    /// The account × region pair.
    public var scope: SweepScope { SweepScope(account: account, region: name) }

    let definitions: TaskDefinitions

    /// Makes a region; without an account one of the account that the client's keys belong to.
    public init(name: String, account: AccountIdentity = .unknown(through: "the client"), client: ECSClient) {
        self.name = name
        self.account = account
        self.client = client
        self.definitions = TaskDefinitions(client)
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
