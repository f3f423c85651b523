/// An event of PagerDuty's Events API, version 2.
struct PagerDutyEvent: Encodable {
    private enum CodingKeys: String, CodingKey {
        case key = "routing_key"
        case action = "event_action"
        case dedupKey = "dedup_key"
        case client, payload
    }

    /// What happened, and where.
    struct Payload: Encodable {
        private enum CodingKeys: String, CodingKey {
            case summary, source, severity, timestamp, component, group
            case kind = "class"
            case details = "custom_details"
        }

        var summary: String
        var source: String
        var severity: Severity
        var timestamp: String?
        var component: String?
        var group: String?
        var kind: String?
        var details: Details
    }

    /// What an engineer wants to see of it.
    struct Details: Encodable {
        private enum CodingKeys: String, CodingKey {
            case bucket, cause, count, owner, reason, confidence, clusters, coverage
            case nextAction = "next_action"
            case decidedBy = "decided_by"
            case firstStoppedAt = "first_stopped_at"
            case lastStoppedAt = "last_stopped_at"
            case exampleTasks = "example_tasks"
        }

        var bucket: String?
        var cause: String?
        var count: Int
        var owner: String?
        var reason: String?
        var nextAction: String?
        var confidence: String?
        var decidedBy: String?
        var firstStoppedAt: String?
        var lastStoppedAt: String?
        var clusters: [String] = []
        var exampleTasks: [String] = []
        var coverage: [String]
    }

    /// How bad it is.
    enum Severity: String, Encodable {
        case critical, error, warning, info
    }

    private let action = "trigger"
    private let client = "ecs-sweep"
    private let key: String
    /// Events with the same key are one incident.
    let dedupKey: String
    let payload: Payload

    init(key: PagerDutyKey, dedupKey: String, payload: Payload) {
        self.key = key.secret
        self.dedupKey = dedupKey
        self.payload = payload
    }
}
