import AWS
import Sinks
import Stages

extension PagerDutyEvent {
    private static let clusterLimit = 20
    private static let exampleLimit = 5

    /// The event of a group.
    ///
    /// - Parameter coverage: what was swept, in lines.
    init(_ group: FailureGroup, key: PagerDutyKey, coverage: [String]) {
        let clusters = group.clusters.prefix(Self.clusterLimit).map { Escaping.terminalText($0, limit: 300) }
        let service = Escaping.terminalText(group.service, limit: 255)
        let reason = Escaping.terminalText(group.representativeReason, limit: 600)
        let owner = group.owner.map { Escaping.terminalText($0, limit: 255) }
        let cause = Escaping.terminalText(group.cause, limit: 255)
        let source = clusters.first { !$0.isEmpty }
        let times = "\(group.bucket.rawValue) \u{00D7} \(Counts.grouped(group.count))"
        self.init(
            key: key,
            dedupKey: DedupKey(group).text,
            payload: Payload(
                summary: Escaping.terminalText("\(service): \(times): \(reason)", limit: 1000),
                source: source ?? (service.isEmpty ? "ecs-sweep" : service),
                severity: group.bucket.severity,
                timestamp: group.lastStoppedAt?.iso8601,
                component: service,
                group: owner,
                kind: cause,
                details: Details(
                    bucket: group.bucket.rawValue,
                    cause: cause,
                    count: group.count,
                    owner: owner,
                    reason: reason,
                    nextAction: Escaping.terminalText(group.nextAction, limit: 300),
                    confidence: group.confidence.rawValue,
                    decidedBy: group.decidedBy.rawValue,
                    firstStoppedAt: group.firstStoppedAt?.iso8601,
                    lastStoppedAt: group.lastStoppedAt?.iso8601,
                    clusters: clusters,
                    exampleTasks: group.examples.prefix(Self.exampleLimit).map {
                        Escaping.terminalText($0.taskArn, limit: 300)
                    },
                    coverage: coverage
                )
            )
        )
    }
}

extension Bucket {
    /// How bad a failure of the kind is: what is set up wrong fails until somebody sets it right, and what lacked
    /// capacity may have come up since.
    fileprivate var severity: PagerDutyEvent.Severity {
        switch self {
        case .config: .critical
        case .codeBug, .oom: .error
        case .resource, .unknown: .warning
        case .benign: .info
        }
    }
}
