import AWS
import Stages

extension ClassifiedTask {
    /// The task without secrets in any text that a report shows.
    var withoutSecrets: Self {
        var result = self
        result.owner = owner?.withoutSecrets
        result.stopped.cluster = stopped.cluster.withoutSecrets
        result.stopped.task = stopped.task.withoutSecrets
        result.verdict.reason = verdict.reason.withoutSecrets
        result.verdict.nextAction = verdict.nextAction.withoutSecrets
        result.verdict.container = verdict.container?.withoutSecrets
        return result
    }
}

extension Cluster {
    // Account and region are parts of the ARN that a file gives.
    fileprivate var withoutSecrets: Self {
        Self(arn: arn.withoutSecrets, region: region.withoutSecrets, account: account.withoutSecrets)
    }
}

extension ECSTask {
    fileprivate var withoutSecrets: Self {
        var result = self
        result.taskArn = taskArn.withoutSecrets
        result.clusterArn = clusterArn?.withoutSecrets
        result.taskDefinitionArn = taskDefinitionArn?.withoutSecrets
        result.group = group?.withoutSecrets
        result.stopCode = stopCode?.withoutSecrets
        result.stoppedReason = stoppedReason?.withoutSecrets
        for index in containers.indices {
            result.containers[index].name = containers[index].name?.withoutSecrets
            result.containers[index].reason = containers[index].reason?.withoutSecrets
        }
        return result
    }
}
