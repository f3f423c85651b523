public import AWS

/// One region of a sweep, and the way to it.
public struct SweepRegion: Sendable {
    /// The region's name, such as `eu-west-1`.
    public var name: String

    /// The client that speaks to ECS there.
    public var client: ECSClient

    let definitions: TaskDefinitions

    /// Makes a region.
    public init(name: String, client: ECSClient) {
        self.name = name
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
