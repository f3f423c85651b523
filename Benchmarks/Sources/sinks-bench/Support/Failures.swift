import AWS
import Pipeline
import Reports
import Stages

/// Classified failures as a sweep finds them, and the report of many.
enum Failures {
    /// What the tasks stopped for, in turn; one container exits with the code, where there is one.
    private static let ends: [(stopCode: String, stoppedReason: String, exitCode: Int?, reason: String?)] = [
        ("EssentialContainerExited", "Essential container in task exited", 1, nil),
        (
            "EssentialContainerExited", "Essential container in task exited", 137,
            "OutOfMemoryError: Container killed due to memory usage"
        ),
        (
            "TaskFailedToStart",
            "CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref "
                + "111122223333.dkr.ecr.eu-west-1.amazonaws.com/web:v9: not found", nil, nil
        ),
        ("ServiceSchedulerInitiated", "Task failed ELB health checks in (target-group arn:aws:x)", 143, nil),
        ("SpotInterruption", "Your Spot Task was interrupted.", 143, nil),
        ("EssentialContainerExited", "Essential container in task exited", 139, nil),
    ]

    /// The classified task of a number: of one of forty services.
    static func classified(_ number: Int) -> ClassifiedTask {
        let end = ends[number % ends.count]
        let service = "service-\(number % 40)"
        let arn = "arn:aws:ecs:eu-west-1:111122223333:"
        var container = ECSContainer(name: service)
        container.exitCode = end.exitCode
        container.reason = end.reason
        let digits = String(number, radix: 16)
        let id = String(repeating: "0", count: 32 - digits.count) + digits
        var task = ECSTask(taskArn: "\(arn)task/prod/\(id)", containers: [container])
        task.group = "service:\(service)"
        task.taskDefinitionArn = "\(arn)task-definition/\(service):42"
        task.lastStatus = "STOPPED"
        task.stopCode = end.stopCode
        task.stoppedReason = end.stoppedReason
        task.stoppedAt = Timestamp(secondsSince1970: 1_795_452_971.25 + Double(number))
        let stopped = StoppedTask(cluster: Cluster(arn: "\(arn)cluster/prod"), task: task)
        return ClassifiedTask(stopped: stopped, verdict: RuleClassifier.standard.classify(stopped))
    }

    /// Entries that stand for any number: they are taken in turn.
    static let entries = (0..<240).map { FailureEntry(classified($0)) }

    /// The report of so many failures, all of them kept in detail.
    static func report(of count: Int) -> SweepReport {
        var tally = Tally(limit: nil)
        for number in 0..<count { tally.add(classified(number)) }
        var coverage = Coverage()
        coverage.tasks.listed = count
        coverage.tasks.described = count
        coverage.tasks.failed = count
        return SweepReport(
            toolVersion: "1.0.0",
            generatedAt: Timestamp(secondsSince1970: 1_795_456_571),
            duration: .seconds(1),
            coverage: coverage,
            groups: tally.groups,
            failures: tally.tasks,
            metrics: Metrics(stages: [], duration: .seconds(1))
        )
    }
}
