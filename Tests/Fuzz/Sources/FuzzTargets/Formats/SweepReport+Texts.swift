import AWS
import Pipeline
import Reports
import Stages

extension SweepReport {
    /// A report in which each text that AWS, a file or a model may have written is one of these six.
    static func written(with texts: [String]) -> Self {
        var coverage = Coverage()
        coverage.accounts[.denied] = 1
        coverage.regions[.denied] = 1
        coverage.clusters[.denied] = 1
        coverage.tasks.described = 1
        coverage.tasks.failed = 1
        coverage.scopes = [.init(account: texts[0], region: texts[1], state: .denied, clusters: 1)]
        coverage.problems = [
            .init(
                account: texts[0],
                region: texts[1],
                cluster: texts[2],
                operation: texts[3],
                code: texts[4],
                message: texts[5]
            )
        ]
        let example = "arn:aws:ecs:\(texts[0]):\(texts[1]):task/\(texts[2])/\(texts[3])"
        let group = FailureGroup(
            owner: texts[5],
            service: texts[0],
            bucket: .config,
            cause: texts[4],
            count: 1,
            representativeReason: texts[1],
            nextAction: texts[2],
            confidence: .high,
            decidedBy: .rules,
            firstStoppedAt: nil,
            lastStoppedAt: nil,
            clusters: [texts[3]],
            examples: [Recency(taskArn: example, stoppedAt: nil)]
        )
        var container = ECSContainer(name: texts[1])
        container.reason = texts[2]
        var task = ECSTask(taskArn: texts[0], containers: [container])
        task.group = "service:" + texts[3]
        task.stopCode = texts[4]
        task.stoppedReason = texts[5]
        let verdict = Verdict(
            bucket: .config,
            cause: texts[4],
            confidence: .high,
            reason: texts[1],
            nextAction: texts[2],
            container: texts[1]
        )
        let cluster = Cluster(arn: texts[3], region: texts[1], account: texts[0])
        return Self(
            toolVersion: "1",
            generatedAt: Timestamp(secondsSince1970: 1_718_002_800),
            duration: .seconds(1),
            coverage: coverage,
            groups: [group],
            failures: [ClassifiedTask(stopped: StoppedTask(cluster: cluster, task: task), verdict: verdict)],
            places: [PlaceFailures(account: texts[0], region: texts[1], failed: 1)],
            metrics: Metrics(stages: [], duration: .seconds(1))
        )
    }
}
