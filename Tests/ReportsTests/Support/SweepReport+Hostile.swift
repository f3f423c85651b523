import AWS
import Reports
import Stages

extension SweepReport {
    /// A report in which everything that AWS may have written is hostile.
    static var hostile: Self {
        var coverage = Coverage.partial
        coverage.problems = HostileText.all.map {
            Coverage.Problem(account: $0, region: $0, cluster: $0, operation: $0, code: $0, message: $0)
        }
        let groups = HostileText.all.map { text in
            var group = FailureGroup.fixture(owner: text, text, .config, text, 1, text, text)
            group.clusters = [text]
            group.examples = [Recency(taskArn: text, stoppedAt: nil)]
            return group
        }
        let failures = HostileText.all.map { text in
            var task = ClassifiedTask.fixture
            task.stopped.task.taskArn = text
            task.stopped.task.stopCode = text
            task.stopped.task.stoppedReason = text
            task.stopped.task.containers[1].reason = text
            task.stopped.cluster.arn = text
            return task
        }
        return .fixture(coverage: coverage, groups: groups, failures: failures)
    }
}
