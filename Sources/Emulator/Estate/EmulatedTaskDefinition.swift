/// A task definition of an estate.
public struct EmulatedTaskDefinition: Sendable, Equatable {
    /// A container of a task definition.
    public struct Container: Sendable, Equatable {
        /// Its name.
        public var name: String
        /// The image to run.
        public var image: String?
        /// Whether the task ends with it; ECS takes `nil` as true.
        public var essential: Bool?
        /// The hard memory limit in MiB.
        public var memory: Int?
        /// Where its output goes; `nil` for nowhere.
        public var logConfiguration: EmulatedLogConfiguration?

        /// Makes a container.
        public init(name: String, image: String? = nil, essential: Bool? = nil, memory: Int? = nil) {
            self.name = name
            self.image = image
            self.essential = essential
            self.memory = memory
        }
    }

    /// The family.
    public var family: String
    /// The revision; `nil` stands for every revision that is asked for.
    public var revision: Int?
    /// The containers.
    public var containers: [Container]
    /// The ARN of the role that ECS itself uses.
    public var executionRole: String?
    /// The ARN of the role that the application uses.
    public var taskRole: String?
    /// The memory of the whole task in MiB; `nil` for what the containers have.
    public var memory: String? = "512"

    /// Makes a task definition.
    public init(family: String, revision: Int? = nil, containers: [Container]) {
        self.family = family
        self.revision = revision
        self.containers = containers
    }
}
