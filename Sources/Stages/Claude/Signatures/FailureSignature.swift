private import AWS

/// What is known of a set of failures with the same ``Fingerprint``: the evidence of one of them, and how many there
/// are.
public struct FailureSignature: Sendable, Equatable {
    /// The service that they belong to (hostile text, as all texts here).
    public var service: String
    /// The kind of stop, as ECS names it.
    public var stopCode: String?
    /// Why the task stopped, in ECS's words.
    public var stoppedReason: String?
    /// The container that failed, where one did.
    public var container: String?
    /// Why that container stopped, in ECS's or the agent's words.
    public var containerReason: String?
    /// What that container exited with, where it ran.
    public var exitCode: Int?
    /// How many failures share the fingerprint.
    public var count: Int
    /// What the rules say of them.
    public var ruleVerdict: Verdict

    /// Makes a signature of the most recent of `count` failures that share a fingerprint.
    public init(_ representative: ClassifiedTask, count: Int) {
        let task = representative.stopped.task
        let verdict = representative.verdict
        service = representative.stopped.service
        stopCode = task.stopCode
        stoppedReason = task.stoppedReason
        container = verdict.container
        containerReason = representative.failedContainerReason
        exitCode = verdict.exitCode
        self.count = count
        ruleVerdict = verdict
    }
}

extension ClassifiedTask {
    /// The reason that the failed container carries, where the verdict names a container.
    var failedContainerReason: String? {
        guard let name = verdict.container else { return nil }
        return stopped.task.containers.first { $0.name == name }?.reason
    }
}
