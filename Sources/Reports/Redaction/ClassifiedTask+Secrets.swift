import AWS
import Stages

extension ClassifiedTask {
    /// The task without secrets in any text that a report shows.
    var withoutSecrets: Self {
        var result = self
        result.owner = owner?.withoutSecrets
        result.stopped.cluster.arn = stopped.cluster.arn.withoutSecrets
        result.stopped.task = stopped.task.withoutSecrets
        result.verdict.reason = verdict.reason.withoutSecrets
        result.verdict.nextAction = verdict.nextAction.withoutSecrets
        result.verdict.container = verdict.container?.withoutSecrets
        return result
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
