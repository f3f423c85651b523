import AWS
public import Sinks
public import Stages

/// One classified task as JSON: an entry of the report's `failures`, and a line of `classify -o ndjson`.
///
/// `container`, `exitCode` and `reason` are those of the container that failed. `stoppedAtEpochSeconds` is `stoppedAt`
/// in seconds since 1970, with the fraction that decides the order. Every key is always there, `null` where nothing is
/// known.
public struct FailureEntry: Sendable, Decodable, JSONWritable {
    private enum CodingKeys: String, CodingKey {
        case taskArn, clusterArn, account, region, owner, group, taskDefinitionArn, stoppedAtEpochSeconds, stopCode
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

    /// Writes the entry.
    public func write(to object: inout JSONObject) {
        let (task, cluster, verdict) = (classified.stopped.task, classified.stopped.cluster, classified.verdict)
        object.add("account", cluster.account)
        object.add("bucket", verdict.bucket.rawValue)
        object.add("cause", verdict.cause)
        object.add("clusterArn", cluster.arn)
        object.add("confidence", verdict.confidence.rawValue)
        object.add("container", verdict.container)
        object.add("decidedBy", verdict.decidedBy.rawValue)
        object.add("exitCode", verdict.exitCode)
        object.add("group", task.group)
        object.add("nextAction", verdict.nextAction)
        object.add("owner", classified.owner)
        object.add("reason", failedContainer?.reason)
        object.add("region", cluster.region)
        object.add("service", classified.stopped.service)
        object.add("stopCode", task.stopCode)
        object.add("stoppedAt", task.stoppedAt?.iso8601)
        object.add("stoppedAtEpochSeconds", task.stoppedAt?.secondsSince1970)
        object.add("stoppedReason", task.stoppedReason)
        object.add("taskArn", task.taskArn)
        object.add("taskDefinitionArn", task.taskDefinitionArn)
    }

    private var failedContainer: ECSContainer? {
        classified.verdict.container.flatMap { name in
            classified.stopped.task.containers.first { $0.name == name }
        }
    }

    /// Reads what ``write(to:)`` writes: of the containers, the one that failed is all that there is.
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
