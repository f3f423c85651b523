import Stages

extension FailureGroup {
    /// The group without secrets in any of its texts.
    var withoutSecrets: Self {
        var result = self
        result.owner = owner?.withoutSecrets
        result.channel = channel?.withoutSecrets
        result.service = service.withoutSecrets
        result.cause = cause.withoutSecrets
        result.representativeReason = representativeReason.withoutSecrets
        result.nextAction = nextAction.withoutSecrets
        result.clusters = clusters.map(\.withoutSecrets)
        result.examples = examples.map { example in
            Recency(taskArn: example.taskArn.withoutSecrets, stoppedAt: example.stoppedAt)
        }
        return result
    }
}
