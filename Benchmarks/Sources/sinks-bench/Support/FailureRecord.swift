import Foundation
import Reports
import Sinks

/// The texts and numbers of a failure, for sinks of what is `Encodable`; what is not known is left out.
struct FailureRecord: Codable {
    var account, bucket, cause, clusterArn, confidence: String
    var container, decidedBy: String?
    var exitCode: Int?
    var group: String?
    var nextAction: String
    var owner, reason: String?
    var region, service: String
    var stopCode, stoppedAt: String?
    var stoppedAtEpochSeconds: Double?
    var stoppedReason: String?
    var taskArn: String
    var taskDefinitionArn: String?

    /// Reads what the entry is as JSON.
    init(_ entry: FailureEntry) throws {
        self = try JSONDecoder().decode(Self.self, from: Data(entry.json()))
    }
}
