/// A container of a task definition.
///
/// Source: the ECS API model, shape `ContainerDefinition`.
public struct ECSContainerDefinition: Sendable, Equatable, Decodable {
    /// The container's name.
    public var name: String
    /// The image that it is to run.
    public var image: String?
    /// Whether the task ends with this container; ECS takes a missing value as true.
    public var essential: Bool?
    /// The hard limit of its memory in MiB, where it has one.
    public var memory: Int?
    /// The containers that it waits for before it starts.
    public var dependsOn: [ECSContainerDependency]?
    /// Where its output goes; `nil` for nowhere that ECS knows of.
    public var logConfiguration: ECSLogConfiguration?

    /// Makes a container definition.
    public init(name: String, essential: Bool? = nil) {
        self.name = name
        self.essential = essential
    }
}
