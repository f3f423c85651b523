/// A task definition: the fields that tell which container matters and how it is set up.
///
/// Source: the ECS API model, shape `TaskDefinition`.
public struct ECSTaskDefinition: Sendable, Equatable, Decodable {
    /// The ARN, with the revision.
    public var taskDefinitionArn: String?
    /// The role that ECS itself uses: to pull images and read secrets.
    public var executionRoleArn: String?
    /// The role that the application uses.
    public var taskRoleArn: String?
    /// The memory of the whole task in MiB, where one is set for it.
    public var memory: String?
    /// The containers.
    public var containerDefinitions: [ECSContainerDefinition]

    /// Makes a task definition of the given containers.
    public init(taskDefinitionArn: String?, containerDefinitions: [ECSContainerDefinition]) {
        self.taskDefinitionArn = taskDefinitionArn
        self.containerDefinitions = containerDefinitions
    }
}
