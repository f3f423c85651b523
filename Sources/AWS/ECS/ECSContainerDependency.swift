/// A container that another one waits for before it starts.
///
/// Source: the ECS API model, shape `ContainerDependency`.
public struct ECSContainerDependency: Sendable, Equatable, Decodable {
    /// The container that is waited for.
    public var containerName: String
    /// What it is waited for: `START`, `COMPLETE`, `SUCCESS` or `HEALTHY`.
    public var condition: String?

    /// Makes a dependency.
    public init(containerName: String, condition: String? = nil) {
        self.containerName = containerName
        self.condition = condition
    }
}
