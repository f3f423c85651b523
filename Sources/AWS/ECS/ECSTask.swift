/// A task, as DescribeTasks and EventBridge's "ECS Task State Change" give it: the fields that tell why it stopped.
///
/// Source: the ECS API model, shape `Task`.
public struct ECSTask: Sendable, Equatable {
    /// The ARN of the task.
    public var taskArn: String
    /// The ARN of its cluster.
    public var clusterArn: String?
    /// The ARN of its task definition, with the revision.
    public var taskDefinitionArn: String?
    /// `service:<name>`, `family:<name>` or a string of the caller's choice.
    public var group: String?
    /// `STOPPED`, or a state on the way there such as `DEPROVISIONING`.
    public var lastStatus: String?
    /// The kind of stop, such as `EssentialContainerExited`.
    ///
    /// New kinds appear: it is an open set.
    public var stopCode: String?
    /// Why it stopped, in words.
    public var stoppedReason: String?
    /// When it stopped; `nil` while it is still stopping.
    public var stoppedAt: Timestamp?
    /// The memory of the whole task in MiB, where one is set for it.
    public var memory: String?
    /// The version of the task's state: it grows with every change.
    public var version: Int?
    /// The task's tags, where they were asked for.
    public var tags: [ECSTag] = []
    /// The task's containers, in the order of the answer, which is no order of importance.
    public var containers: [ECSContainer]

    /// Makes a task of which only the ARN is known.
    public init(taskArn: String, containers: [ECSContainer] = []) {
        self.taskArn = taskArn
        self.containers = containers
    }
}
