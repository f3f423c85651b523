public import AWS

/// When a task stopped, and which one it is: what decides which of two tasks is the more recent.
public struct Recency: Sendable, Hashable {
    /// The ARN of the task.
    public var taskArn: String
    /// When it stopped; `nil` while it is still stopping, or where nobody said.
    public var stoppedAt: Timestamp?

    /// Makes a recency.
    public init(taskArn: String, stoppedAt: Timestamp?) {
        self.taskArn = taskArn
        self.stoppedAt = stoppedAt
    }

    /// Whether this task stopped after the other one.
    ///
    /// A task that is still stopping is more recent than any that has stopped. The ARN decides between equals, so that
    /// the order is always the same.
    public func isMoreRecent(than other: Self) -> Bool {
        guard stoppedAt != other.stoppedAt else { return taskArn < other.taskArn }
        guard let stoppedAt else { return true }
        guard let otherMoment = other.stoppedAt else { return false }
        return stoppedAt > otherMoment
    }
}

extension ClassifiedTask {
    /// When the task stopped, and which one it is.
    var recency: Recency {
        Recency(taskArn: stopped.task.taskArn, stoppedAt: stopped.task.stoppedAt)
    }
}
