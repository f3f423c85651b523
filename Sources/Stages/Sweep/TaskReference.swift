/// A stopped task of which only the ARN is known.
public struct TaskReference: Sendable, Equatable {
    /// The cluster that it ran in.
    public var cluster: Cluster
    /// The ARN of the task.
    public var arn: String
    /// Whether the cluster has no more of them, so that a chunk of them need not wait.
    public var isLast: Bool
}
