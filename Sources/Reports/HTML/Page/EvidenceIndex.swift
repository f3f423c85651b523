import AWS
import Stages

/// The failures kept in detail, by the group that they belong to.
struct EvidenceIndex {
    /// What makes a failure one of a group.
    private struct Key: Hashable {
        var owner: String?
        var service: String
        var bucket: Bucket
        var cause: String
    }

    /// An example of a group: its ARN, and the whole task where it was kept.
    struct Example {
        /// Which task, and when it stopped.
        var recency: Recency
        /// The task; `nil` where only its ARN is known.
        var task: ClassifiedTask?
    }

    /// The most examples of a group.
    static let exampleLimit = 5

    private var tasks: [Key: [ClassifiedTask]] = [:]

    init(_ failures: [ClassifiedTask]) {
        for task in failures {
            let key = Key(
                owner: task.owner,
                service: task.stopped.service,
                bucket: task.verdict.bucket,
                cause: task.verdict.cause
            )
            // Those that nobody will see are not worth the room: there may be millions.
            if tasks[key, default: []].count < Self.exampleLimit { tasks[key, default: []].append(task) }
        }
    }

    /// The examples of a group: those that it names, then others that were kept.
    func examples(of group: FailureGroup) -> [Example] {
        let key = Key(owner: group.owner, service: group.service, bucket: group.bucket, cause: group.cause)
        let kept = tasks[key, default: []]
        var examples = group.examples.prefix(Self.exampleLimit).map { recency in
            Example(recency: recency, task: kept.first { $0.stopped.task.taskArn == recency.taskArn })
        }
        for task in kept where examples.count < Self.exampleLimit {
            let stopped = task.stopped.task
            guard !examples.contains(where: { $0.recency.taskArn == stopped.taskArn }) else { continue }
            let recency = Recency(taskArn: stopped.taskArn, stoppedAt: stopped.stoppedAt)
            examples.append(Example(recency: recency, task: task))
        }
        return examples
    }
}
