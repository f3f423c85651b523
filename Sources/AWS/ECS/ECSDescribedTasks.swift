/// The answer of DescribeTasks.
public struct ECSDescribedTasks: Sendable, Equatable {
    /// The tasks that ECS still knows.
    public var tasks: [ECSTask]
    /// The tasks that it does not.
    public var failures: [ECSFailure]
}
