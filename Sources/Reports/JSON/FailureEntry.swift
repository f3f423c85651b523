import AWS
import Sinks
public import Stages

/// One classified task as JSON: an entry of the report's `failures`, and a line of `classify -o ndjson`.
///
/// `container`, `exitCode` and `reason` are those of the container that failed. `stoppedAtEpochSeconds` is `stoppedAt` in seconds since 1970, with the
/// fraction that decides the order. Every key is always there, `null` where nothing is known.
public struct FailureEntry: Sendable, Codable {
    private enum CodingKeys: String, CodingKey {
        case taskArn, clusterArn, account, region, owner, service, group, taskDefinitionArn, stoppedAt
        case stoppedAtEpochSeconds, stopCode
        case stoppedReason, container, exitCode, reason, bucket, cause, confidence, decidedBy, nextAction
    }

    /// The task, without the secrets that its texts may have held.
    public let classified: ClassifiedTask

    /// Makes the entry of a task; secrets in its texts are taken out.
    public init(_ classified: ClassifiedTask) {
        self.classified = classified.withoutSecrets
    }

    /// Makes the entry of a report's task, whose secrets have been taken out.
    init(reported classified: ClassifiedTask) {
        self.classified = classified
    }

    /// The entry as a line of JSON without a newline: what ``encode(to:)`` makes of it, at a fifth of the cost.
    public var line: [UInt8] {
        let (task, cluster, verdict) = (classified.stopped.task, classified.stopped.cluster, classified.verdict)
        var line = JSONLine()
        line.add("account", cluster.account)
        line.add("bucket", verdict.bucket.rawValue)
        line.add("cause", verdict.cause)
        line.add("clusterArn", cluster.arn)
        line.add("confidence", verdict.confidence.rawValue)
        line.add("container", verdict.container)
        line.add("decidedBy", verdict.decidedBy.rawValue)
        line.add("exitCode", verdict.exitCode)
        line.add("group", task.group)
        line.add("nextAction", verdict.nextAction)
        line.add("owner", classified.owner)
        line.add("reason", failedContainer?.reason)
        line.add("region", cluster.region)
        line.add("service", classified.stopped.service)
        line.add("stopCode", task.stopCode)
        line.add("stoppedAt", task.stoppedAt?.iso8601)
        line.add("stoppedAtEpochSeconds", task.stoppedAt?.secondsSince1970)
        line.add("stoppedReason", task.stoppedReason)
        line.add("taskArn", task.taskArn)
        line.add("taskDefinitionArn", task.taskDefinitionArn)
        return line.finish()
    }

    private var failedContainer: ECSContainer? {
        classified.verdict.container.flatMap { name in
            classified.stopped.task.containers.first { $0.name == name }
        }
    }

    /// Writes the entry.
    public func encode(to encoder: any Encoder) throws {
        let (task, cluster, verdict) = (classified.stopped.task, classified.stopped.cluster, classified.verdict)
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(task.taskArn, forKey: .taskArn)
        try values.encode(cluster.arn, forKey: .clusterArn)
        try values.encode(cluster.account, forKey: .account)
        try values.encode(cluster.region, forKey: .region)
        try values.encode(classified.owner, forKey: .owner)
        try values.encode(classified.stopped.service, forKey: .service)
        try values.encode(task.group, forKey: .group)
        try values.encode(task.taskDefinitionArn, forKey: .taskDefinitionArn)
        try values.encode(task.stoppedAt?.iso8601, forKey: .stoppedAt)
        try values.encode(task.stoppedAt?.secondsSince1970, forKey: .stoppedAtEpochSeconds)
        try values.encode(task.stopCode, forKey: .stopCode)
        try values.encode(task.stoppedReason, forKey: .stoppedReason)
        try values.encode(verdict.container, forKey: .container)
        try values.encode(verdict.exitCode, forKey: .exitCode)
        try values.encode(failedContainer?.reason, forKey: .reason)
        try values.encode(verdict.bucket, forKey: .bucket)
        try values.encode(verdict.cause, forKey: .cause)
        try values.encode(verdict.confidence, forKey: .confidence)
        try values.encode(verdict.decidedBy, forKey: .decidedBy)
        try values.encode(verdict.nextAction, forKey: .nextAction)
    }

    /// Reads what ``encode(to:)`` writes: of the containers, the one that failed is all that there is.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let reason = try values.decodeIfPresent(String.self, forKey: .reason)
        let verdict = Verdict(
            bucket: try values.decode(Bucket.self, forKey: .bucket),
            cause: try values.decode(String.self, forKey: .cause),
            confidence: try values.decode(Confidence.self, forKey: .confidence),
            decidedBy: try values.decode(Decider.self, forKey: .decidedBy),
            reason: reason ?? "",
            nextAction: try values.decode(String.self, forKey: .nextAction),
            container: try values.decodeIfPresent(String.self, forKey: .container),
            exitCode: try values.decodeIfPresent(Int.self, forKey: .exitCode)
        )
        var task = ECSTask(taskArn: try values.decode(String.self, forKey: .taskArn))
        if let name = verdict.container {
            var failed = ECSContainer(name: name)
            failed.exitCode = verdict.exitCode
            failed.reason = reason
            task.containers = [failed]
        }
        task.group = try values.decodeIfPresent(String.self, forKey: .group)
        task.taskDefinitionArn = try values.decodeIfPresent(String.self, forKey: .taskDefinitionArn)
        task.stoppedAt = try values.moment(forKey: .stoppedAtEpochSeconds)
        task.stopCode = try values.decodeIfPresent(String.self, forKey: .stopCode)
        task.stoppedReason = try values.decodeIfPresent(String.self, forKey: .stoppedReason)
        let cluster = Cluster(
            arn: try values.decode(String.self, forKey: .clusterArn),
            region: try values.decode(String.self, forKey: .region),
            account: try values.decode(String.self, forKey: .account)
        )
        self.init(
            ClassifiedTask(
                stopped: StoppedTask(cluster: cluster, task: task),
                verdict: verdict,
                owner: try values.decodeIfPresent(String.self, forKey: .owner)
            )
        )
    }
}
