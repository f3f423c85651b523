/// A service: the fields that tell whose it is.
///
/// Source: the ECS API model, shape `Service`.
public struct ECSService: Sendable, Equatable {
    /// The service's name in its cluster.
    public var serviceName: String
    /// The service's tags, where they were asked for.
    public var tags: [ECSTag]

    /// Makes a service.
    public init(serviceName: String, tags: [ECSTag] = []) {
        self.serviceName = serviceName
        self.tags = tags
    }
}
