/// A task definition: the fields that tell which container matters and what it was given.
///
/// Source: the ECS API model, shape `TaskDefinition`.
public struct ECSTaskDefinition: Sendable, Equatable, Decodable {
    /// The ARN, with the revision.
    public var taskDefinitionArn: String?
    /// The name shared by all revisions.
    public var family: String?
    /// The revision.
    public var revision: Int?
    /// The task's CPU limit, in CPU units, as a string of digits.
    public var cpu: String?
    /// The task's memory limit in MiB, as a string of digits.
    public var memory: String?
    /// The role that ECS itself uses: to pull images and read secrets.
    public var executionRoleArn: String?
    /// The role of the application.
    public var taskRoleArn: String?
    /// The containers.
    public var containerDefinitions: [ECSContainerDefinition]

    /// Makes a task definition of the given containers.
    public init(taskDefinitionArn: String?, containerDefinitions: [ECSContainerDefinition]) {
        self.taskDefinitionArn = taskDefinitionArn
        self.containerDefinitions = containerDefinitions
    }
}
