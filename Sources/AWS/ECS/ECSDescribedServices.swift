/// The answer of DescribeServices.
public struct ECSDescribedServices: Sendable, Equatable {
    /// The services that ECS knows.
    public var services: [ECSService]
    /// The services that it does not.
    public var failures: [ECSFailure]
}
