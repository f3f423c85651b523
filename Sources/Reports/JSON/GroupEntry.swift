import AWS
import Stages

/// An entry of the report's `groups`.
///
/// Moments are there twice: to the second for people, and in seconds since 1970 as AWS wrote them, for the order of the
/// groups and of their examples depends on the fraction.
struct GroupEntry: Codable {
    private enum CodingKeys: String, CodingKey {
        case owner, channel, service, bucket, cause, count, representativeReason, nextAction, confidence, decidedBy
        case firstStoppedAt, lastStoppedAt, firstStoppedAtEpochSeconds, lastStoppedAtEpochSeconds, clusters
        case exampleTasks, examples
    }

    private struct Example: Codable {
        private enum CodingKeys: String, CodingKey {
            case taskArn, stoppedAtEpochSeconds
        }

        let recency: Recency

        init(_ recency: Recency) {
            self.recency = recency
        }

        func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: CodingKeys.self)
            try values.encode(recency.taskArn, forKey: .taskArn)
            try values.encode(recency.stoppedAt?.secondsSince1970, forKey: .stoppedAtEpochSeconds)
        }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            recency = Recency(
                taskArn: try values.decode(String.self, forKey: .taskArn),
                stoppedAt: try values.moment(forKey: .stoppedAtEpochSeconds)
            )
        }
    }

    let group: FailureGroup

    init(_ group: FailureGroup) {
        self.group = group
    }

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(group.owner, forKey: .owner)
        try values.encode(group.channel, forKey: .channel)
        try values.encode(group.service, forKey: .service)
        try values.encode(group.bucket, forKey: .bucket)
        try values.encode(group.cause, forKey: .cause)
        try values.encode(group.count, forKey: .count)
        try values.encode(group.representativeReason, forKey: .representativeReason)
        try values.encode(group.nextAction, forKey: .nextAction)
        try values.encode(group.confidence, forKey: .confidence)
        try values.encode(group.decidedBy, forKey: .decidedBy)
        try values.encode(group.firstStoppedAt?.iso8601, forKey: .firstStoppedAt)
        try values.encode(group.lastStoppedAt?.iso8601, forKey: .lastStoppedAt)
        try values.encode(group.firstStoppedAt?.secondsSince1970, forKey: .firstStoppedAtEpochSeconds)
        try values.encode(group.lastStoppedAt?.secondsSince1970, forKey: .lastStoppedAtEpochSeconds)
        try values.encode(group.clusters, forKey: .clusters)
        try values.encode(group.examples.map(\.taskArn), forKey: .exampleTasks)
        try values.encode(group.examples.map(Example.init), forKey: .examples)
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        group = FailureGroup(
            owner: try values.decodeIfPresent(String.self, forKey: .owner),
            channel: try values.decodeIfPresent(String.self, forKey: .channel),
            service: try values.decode(String.self, forKey: .service),
            bucket: try values.decode(Bucket.self, forKey: .bucket),
            cause: try values.decode(String.self, forKey: .cause),
            count: try values.count(forKey: .count),
            representativeReason: try values.decode(String.self, forKey: .representativeReason),
            nextAction: try values.decode(String.self, forKey: .nextAction),
            confidence: try values.decode(Confidence.self, forKey: .confidence),
            decidedBy: try values.decode(Decider.self, forKey: .decidedBy),
            firstStoppedAt: try values.moment(forKey: .firstStoppedAtEpochSeconds),
            lastStoppedAt: try values.moment(forKey: .lastStoppedAtEpochSeconds),
            clusters: try values.decode([String].self, forKey: .clusters),
            examples: try values.decode([Example].self, forKey: .examples).map(\.recency)
        )
    }
}
