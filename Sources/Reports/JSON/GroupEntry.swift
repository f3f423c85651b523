import AWS
import Sinks
import Stages

/// An entry of the report's `groups`.
struct GroupEntry: Encodable {
    private enum CodingKeys: String, CodingKey {
        case owner, service, bucket, cause, count, representativeReason, nextAction, confidence, decidedBy
        case firstStoppedAt, lastStoppedAt, clusters, exampleTasks
    }

    private let group: FailureGroup

    init(_ group: FailureGroup) {
        self.group = group
    }

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(group.owner, forKey: .owner)
        try values.encode(group.service, forKey: .service)
        try values.encode(group.bucket, forKey: .bucket)
        try values.encode(group.cause, forKey: .cause)
        try values.encode(group.count, forKey: .count)
        try values.encode(Escaping.withoutURLSecrets(group.representativeReason), forKey: .representativeReason)
        try values.encode(Escaping.withoutURLSecrets(group.nextAction), forKey: .nextAction)
        try values.encode(group.confidence, forKey: .confidence)
        try values.encode(group.decidedBy, forKey: .decidedBy)
        try values.encode(group.firstStoppedAt?.iso8601, forKey: .firstStoppedAt)
        try values.encode(group.lastStoppedAt?.iso8601, forKey: .lastStoppedAt)
        try values.encode(group.clusters, forKey: .clusters)
        try values.encode(group.exampleTasks, forKey: .exampleTasks)
    }
}
