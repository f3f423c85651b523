import AWS
import Pipeline
import Reports
import Stages

extension Timestamp {
    /// 2024-06-10T07:00:00Z, when the reports of the tests are made.
    static let noon = Self(secondsSince1970: 1_718_002_800)

    static func minutesBefore(_ minutes: Double) -> Self {
        Self(secondsSince1970: noon.secondsSince1970 - minutes * 60)
    }
}

extension FailureGroup {
    static func fixture(
        owner: String? = nil,
        _ service: String,
        _ bucket: Bucket,
        _ cause: String,
        _ count: Int,
        _ reason: String,
        _ action: String,
        minutes: ClosedRange<Double>? = 5...20
    ) -> Self {
        Self(
            owner: owner,
            service: service,
            bucket: bucket,
            cause: cause,
            count: count,
            representativeReason: reason,
            nextAction: action,
            confidence: .high,
            decidedBy: .rules,
            firstStoppedAt: minutes.map { .minutesBefore($0.upperBound) },
            lastStoppedAt: minutes.map { .minutesBefore($0.lowerBound) },
            clusters: ["arn:aws:ecs:eu-west-1:111122223333:cluster/prod"],
            examples: [
                Recency(
                    taskArn: "arn:aws:ecs:eu-west-1:111122223333:task/prod/0123456789abcdef0123456789abcdef",
                    stoppedAt: minutes.map { .minutesBefore($0.lowerBound) }
                )
            ]
        )
    }
}

extension ClassifiedTask {
    static var fixture: Self {
        let cluster = Cluster(
            arn: "arn:aws:ecs:eu-west-1:111122223333:cluster/prod",
            region: "eu-west-1",
            account: "111122223333"
        )
        var sidecar = ECSContainer(name: "envoy")
        sidecar.exitCode = 0
        var app = ECSContainer(name: "app")
        app.exitCode = 137
        app.reason = "OutOfMemoryError: Container killed due to memory usage"
        var task = ECSTask(
            taskArn: "arn:aws:ecs:eu-west-1:111122223333:task/prod/0123456789abcdef0123456789abcdef",
            containers: [sidecar, app]
        )
        task.group = "service:etl-batch"
        task.taskDefinitionArn = "arn:aws:ecs:eu-west-1:111122223333:task-definition/etl:7"
        task.stopCode = "EssentialContainerExited"
        task.stoppedReason = "Essential container in task exited"
        task.stoppedAt = .minutesBefore(5)
        return Self(
            stopped: StoppedTask(cluster: cluster, task: task),
            verdict: Verdict(
                bucket: .oom,
                cause: "container-limit",
                confidence: .high,
                reason: "OutOfMemoryError: Container killed due to memory usage",
                nextAction: "Raise the memory limit.",
                container: "app",
                exitCode: 137
            )
        )
    }

    /// A task of which ECS says as little as it may.
    static var bare: Self {
        var task = Self.fixture
        task.stopped.task = ECSTask(taskArn: "arn:aws:ecs:eu-west-1:111122223333:task/prod/bare")
        task.verdict = Verdict(bucket: .unknown, cause: "unknown", confidence: .low, reason: "", nextAction: "Look.")
        return task
    }
}

extension Coverage {
    /// Two accounts with three regions each; all of them swept.
    static var whole: Self {
        var coverage = Self()
        coverage.accounts[.swept] = 2
        coverage.regions[.swept] = 6
        coverage.clusters[.swept] = 300
        coverage.tasks.listed = 6020
        coverage.tasks.described = 6012
        coverage.tasks.missing = 8
        coverage.tasks.failed = 1418
        coverage.tasks.benign = 4594
        coverage.calls.total = 1204
        coverage.calls.throttled = 3
        coverage.calls.retried = 4
        for account in ["111122223333", "444455556666"] {
            for region in ["eu-central-1", "eu-west-1", "us-east-1"] {
                coverage.scopes.append(Scope(account: account, region: region, state: .swept, clusters: 50))
            }
        }
        return coverage
    }

    /// The same, but a region refused, and two clusters with it.
    static var partial: Self {
        var coverage = Self.whole
        coverage.regions[.swept] = 5
        coverage.regions[.denied] = 1
        coverage.regions[.notEnabled] = 2
        coverage.clusters[.gaveUp] = 2
        coverage.scopes[5].state = .denied
        coverage.scopes[1].clusters += 2
        for account in ["111122223333", "444455556666"] {
            coverage.scopes.append(Scope(account: account, region: "me-south-1", state: .notEnabled, clusters: 0))
        }
        coverage.problems = [
            Problem(
                account: "111122223333",
                region: "eu-west-1",
                cluster: "arn:aws:ecs:eu-west-1:111122223333:cluster/batch",
                operation: "DescribeTasks",
                code: "ServerException",
                message: "Internal"
            ),
            Problem(
                account: "444455556666",
                region: "us-east-1",
                cluster: nil,
                operation: "ListClusters",
                code: "AccessDeniedException",
                message: "User is not authorized | <b>\u{1B}[31m"
            ),
            Problem(
                account: "111122223333",
                region: "eu-west-1",
                cluster: "arn:aws:ecs:eu-west-1:111122223333:cluster/web",
                operation: "DescribeTasks",
                code: "ServerException",
                message: "Internal"
            ),
        ]
        return coverage
    }
}

extension SweepReport {
    static func fixture(
        coverage: Coverage = .whole,
        groups: [FailureGroup] = Self.sampleGroups,
        failures: [ClassifiedTask] = [.fixture, .bare]
    ) -> Self {
        var fetch = StageMetrics(name: "describe", width: 4)
        fetch.received = 61
        fetch.emitted = 6012
        fetch.retried = 4
        fetch.busy = .milliseconds(40_000)
        fetch.starved = .milliseconds(1500)
        fetch.latency.record(.microseconds(1))
        fetch.latency.record(.milliseconds(1))
        let idle = StageMetrics(name: "classify", width: 2)
        return Self(
            toolVersion: "1.2.3",
            generatedAt: .noon,
            duration: .milliseconds(12_345),
            coverage: coverage,
            groups: groups,
            failures: failures,
            metrics: Metrics(stages: [fetch, idle], duration: .seconds(12))
        )
    }

    static let sampleGroups: [FailureGroup] = [
        .fixture(
            "image-thumbnailer",
            .resource,
            "capacity",
            4,
            "RESOURCE:MEMORY: no container instance met all requirements",
            "Capacity provider scaled to its maximum; raise the group's ceiling",
            minutes: nil
        ),
        .fixture(
            "auth-token-rotator",
            .config,
            "image-pull.access-denied",
            4,
            "CannotPullContainerError: pull access denied for registry.example/auth | \"https://x.example/l?X-Amz-Security-Token=abc\"",
            "Let the execution role pull the image",
            minutes: 2...52
        ),
        .fixture(
            "etl-batch",
            .oom,
            "container-limit",
            1400,
            "OutOfMemoryError: Container killed due to memory usage",
            "Raise the task's memory from 2 GB to 4 GB or fix the merge in transform.py"
        ),
        .fixture(
            "reprocess-worker",
            .codeBug,
            "exit",
            9,
            "Essential container in task exited (exit 1): KeyError 'order_id'",
            "Read the logs of the container"
        ),
        .fixture("analytics-ingest", .unknown, "unknown", 1, "Task failed ELB health checks", "Investigate by hand"),
    ]
}
