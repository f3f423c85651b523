/// A container of a task definition.
///
/// Source: the ECS API model, shape `ContainerDefinition`.
public struct ECSContainerDefinition: Sendable, Equatable, Decodable {
    /// The container's name.
    public var name: String
    /// Whether the task ends with this container; ECS takes a missing value as true.
    public var essential: Bool?

    /// Makes a container definition.
    public init(name: String, essential: Bool?) {
        self.name = name
        self.essential = essential
    }
}
