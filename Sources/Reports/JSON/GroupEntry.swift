import AWS
import Sinks
import Stages

/// An entry of the report's `groups`.
///
/// Moments are there twice: to the second for people, and in seconds since 1970 as AWS wrote them, for the order of the
/// groups and of their examples depends on the fraction.
struct GroupEntry: Decodable, JSONWritable {
    private enum CodingKeys: String, CodingKey {
        case owner, channel, service, bucket, cause, count, representativeReason, nextAction, confidence, decidedBy
        case firstStoppedAtEpochSeconds, lastStoppedAtEpochSeconds, clusters, examples
    }

    private struct Example: Decodable, JSONWritable {
        private enum CodingKeys: String, CodingKey {
            case taskArn, stoppedAtEpochSeconds
        }

        let recency: Recency

        init(_ recency: Recency) {
            self.recency = recency
        }

        func write(to object: inout JSONObject) {
            object.add("stoppedAtEpochSeconds", recency.stoppedAt?.secondsSince1970)
            object.add("taskArn", recency.taskArn)
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

    func write(to object: inout JSONObject) {
        object.add("bucket", group.bucket.rawValue)
        object.add("cause", group.cause)
        object.add("channel", group.channel)
        object.add("clusters", group.clusters)
        object.add("confidence", group.confidence.rawValue)
        object.add("count", group.count)
        object.add("decidedBy", group.decidedBy.rawValue)
        object.add("exampleTasks", group.examples.lazy.map(\.taskArn))
        object.add("examples", group.examples.lazy.map(Example.init))
        object.add("firstStoppedAt", group.firstStoppedAt?.iso8601)
        object.add("firstStoppedAtEpochSeconds", group.firstStoppedAt?.secondsSince1970)
        object.add("lastStoppedAt", group.lastStoppedAt?.iso8601)
        object.add("lastStoppedAtEpochSeconds", group.lastStoppedAt?.secondsSince1970)
        object.add("nextAction", group.nextAction)
        object.add("owner", group.owner)
        object.add("representativeReason", group.representativeReason)
        object.add("service", group.service)
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
