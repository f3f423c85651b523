import Stages

extension FailureGroup {
    /// Groups without secrets in any of their texts.
    static func withoutSecrets(_ groups: [Self]) -> [Self] {
        // A cluster is in many groups, and looked at once.
        var clusters: [String: String] = [:]
        return groups.map { $0.withoutSecrets(&clusters) }
    }

    private func withoutSecrets(_ cleaned: inout [String: String]) -> Self {
        var result = self
        result.owner = owner?.withoutSecrets
        result.channel = channel?.withoutSecrets
        result.service = service.withoutSecrets
        result.cause = cause.withoutSecrets
        result.representativeReason = representativeReason.withoutSecrets
        result.nextAction = nextAction.withoutSecrets
        result.clusters = clusters.map { cluster in
            if let known = cleaned[cluster] { return known }
            let text = cluster.withoutSecrets
            cleaned[cluster] = text
            return text
        }
        result.examples = examples.map { example in
            Recency(taskArn: example.taskArn.withoutSecrets, stoppedAt: example.stoppedAt)
        }
        return result
    }
}
