import Emulator
import Testing

/// The sample table of the shell command that this program replaces, out of a sweep: its five services, their buckets
/// and counts, and next actions that name what to change.
@Suite(.serialized) struct SeedTableTests {
    /// A row of the table, as far as it is fixed.
    private struct Row: Equatable {
        var service: String
        var bucket: String
        var count: Int
    }

    private static let rows = [
        Row(service: "etl-batch-fn", bucket: "OOM", count: 14),
        Row(service: "reprocess-worker", bucket: "CODE_BUG", count: 9),
        Row(service: "image-thumbnailer", bucket: "RESOURCE", count: 4),
        Row(service: "auth-token-rotator", bucket: "CONFIG", count: 2),
        Row(service: "analytics-ingest", bucket: "UNKNOWN", count: 1),
    ]

    @Test func theFiveServicesHaveTheirBucketsAndCounts() async throws {
        let report = try await sweep([])
        #expect(report.groups.map { Row(service: $0.service, bucket: $0.bucket, count: $0.count) } == Self.rows)
        #expect(report.coverage.complete)
        #expect(report.coverage.tasks["failed"] == 30)
        #expect(report.coverage.tasks["benign"] == 8)
    }

    @Test func theReasonsAreThoseOfECS() async throws {
        let reasons = try await sweep([]).groups.map(\.representativeReason)
        let words = [
            "OutOfMemoryError: Container killed", "exit 1", "RESOURCE:MEMORY", "pull access denied",
            "Task failed ELB health checks",
        ]
        for (reason, words) in zip(reasons, words) { #expect(reason.contains(words)) }
    }

    @Test func eachNextActionNamesTheThingToChange() async throws {
        let actions = try await sweep([]).groups.map(\.nextAction)
        try #require(actions.count == 5)
        #expect(actions[0].contains("etl-batch-fn:42 from 2048 MiB"))
        #expect(actions[1].contains("reprocess-worker"))
        #expect(actions[2].lowercased().contains("capacity") || actions[2].lowercased().contains("memory"))
        #expect(actions[3].contains("auth-token-rotator"))
        #expect(actions[4].contains("analytics-ingest"))
        for action in actions { #expect(action.count <= 120, "\(action)") }
    }

    @Test func theLogsTellWhichError() async throws {
        let groups = try await sweep(["--logs"]).groups
        try #require(groups.count == 5)
        #expect(groups.map { Row(service: $0.service, bucket: $0.bucket, count: $0.count) } == Self.rows)
        #expect(groups[1].representativeReason == "Essential container exited (exit 1): KeyError: 'order_id'")
    }

    @Test func theTableIsTheOneOfTheSample() async throws {
        let table = try await run(["-o", "markdown"]).output.split(separator: "\n").prefix { $0.hasPrefix("|") }
        #expect(table.first == "| service | bucket | count | representative stopReason | next action |")
        let beginnings = Self.rows.map { "| \($0.service) | \($0.bucket) | \($0.count) | " }
        #expect(table.count == beginnings.count + 2)
        for (row, beginning) in zip(table.dropFirst(2), beginnings) { #expect(row.hasPrefix(beginning), "\(row)") }
    }

    private func sweep(_ words: [String]) async throws -> SweepResult {
        let result = try await run(["-o", "json"] + words)
        #expect(result.status == 0, "\(result.errors)")
        return try SweepResult(result.output)
    }

    private func run(_ words: [String]) async throws -> Binary.Result {
        let clusters = [
            EmulatedCluster(
                name: "workers",
                tasks: Self.workers,
                taskDefinitions: Self.definitions,
                logStreams: Self.logs
            ),
            EmulatedCluster(name: "web", tasks: Self.web),
        ]
        let estate = Estate(account: "111122223333", region: "us-east-1", clusters: clusters)
        return try await EmulatorServer.withServer(EmulatorConfiguration(), serving: estate) { server in
            try await Binary(words, environment: environment(server)).result()
        }
    }

    // MARK: The estate

    private static let definitions = rows.map { row in
        var container = EmulatedTaskDefinition.Container(
            name: row.service,
            image: image(of: row.service),
            memory: 2048
        )
        container.logConfiguration = .awslogs(group: "/ecs/\(row.service)", region: "us-east-1", prefix: "ecs")
        return EmulatedTaskDefinition(family: row.service, revision: 42, containers: [container])
    }

    private static let logs = workers.filter { $0.group == "service:reprocess-worker" }.map { task in
        EmulatedLogStream(
            group: "/ecs/reprocess-worker",
            name: "ecs/reprocess-worker/\(task.id)",
            lines: [
                "INFO handling a message", "Traceback (most recent call last):",
                "  File \"/app/worker.py\", line 31, in handle", "    order = event['order_id']",
                "KeyError: 'order_id'",
            ]
        )
    }

    private static let workers =
        tasks("etl-batch-fn", 14) { task in
            task.stopCode = "EssentialContainerExited"
            task.stoppedReason = "Essential container in task exited"
            task.containers[0].exitCode = 137
            task.containers[0].reason = "OutOfMemoryError: Container killed due to memory usage"
        }
        + tasks("reprocess-worker", 9) { task in
            task.stopCode = "EssentialContainerExited"
            task.stoppedReason = "Essential container in task exited"
            task.containers[0].exitCode = 1
        }
        + tasks("image-thumbnailer", 4) { task in
            task.stopCode = "TaskFailedToStart"
            task.stoppedReason = "RESOURCE:MEMORY"
        }
        // What a batch of jobs leaves behind when all is well.
        + tasks("etl-batch-fn", 5, from: 100) { task in
            task.stopCode = "EssentialContainerExited"
            task.stoppedReason = "Essential container in task exited"
            task.containers[0].exitCode = 0
        }

    private static let web =
        tasks("auth-token-rotator", 2) { task in
            task.stopCode = "TaskFailedToStart"
            task.stoppedReason =
                "CannotPullContainerError: pull access denied for \(image(of: "auth-token-rotator")), "
                + "repository does not exist or may require authorization: server message: denied"
        }
        + tasks("analytics-ingest", 1) { task in
            task.stopCode = "ServiceSchedulerInitiated"
            task.stoppedReason =
                "Task failed ELB health checks in (target-group "
                + "arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/analytics/0123456789abcdef)"
            task.containers[0].exitCode = 143
        }
        + tasks("auth-token-rotator", 3, from: 100) { task in
            task.stopCode = "ServiceSchedulerInitiated"
            task.stoppedReason = "Scaling activity initiated by (deployment ecs-svc/1234567890123456789)"
            task.containers[0].exitCode = 143
        }

    private static func image(of service: String) -> String {
        "111122223333.dkr.ecr.us-east-1.amazonaws.com/\(service):v9"
    }

    private static func tasks(
        _ service: String,
        _ count: Int,
        from first: Int = 0,
        _ end: (inout EmulatedTask) -> Void
    ) -> [EmulatedTask] {
        (first..<first + count).map { number in
            let digits = String(service.utf8.reduce(number) { $0 &* 31 &+ Int($1) } & 0xFFFF_FFFF, radix: 16)
            let id = String(repeating: "0", count: 32 - digits.count) + digits
            let container = EmulatedContainer(name: service, image: image(of: service))
            var task = EmulatedTask(id: id, taskDefinition: "\(service):42", containers: [container])
            task.group = "service:\(service)"
            task.memory = "2048"
            task.stoppedAt = -60 - Double(number)
            end(&task)
            return task
        }
    }
}
