/// A hand-made cluster.
public struct EmulatedCluster: Sendable, Equatable {
    /// Its name.
    public var name: String
    /// Its tasks, in the order in which they are listed.
    public var tasks: [EmulatedTask]
    /// Task definitions; they belong to the region, whichever cluster brings them.
    public var taskDefinitions: [EmulatedTaskDefinition]
    /// Log streams; they belong to the region, whichever cluster brings them.
    public var logStreams: [EmulatedLogStream]
    /// Its services that DescribeServices knows; tasks may belong to others, which have been deleted.
    public var services: [EmulatedService]

    /// Makes a cluster.
    public init(
        name: String,
        tasks: [EmulatedTask] = [],
        taskDefinitions: [EmulatedTaskDefinition] = [],
        logStreams: [EmulatedLogStream] = [],
        services: [EmulatedService] = []
    ) {
        self.name = name
        self.tasks = tasks
        self.taskDefinitions = taskDefinitions
        self.logStreams = logStreams
        self.services = services
    }
}
