import Emulator
import Testing

/// What the real program finds out about the largest groups when the sweep is over.
@Suite(.serialized) struct InvestigationTests {
    private func task(
        _ number: Int,
        exitCode: Int? = 1,
        reason: String? = nil,
        code: String = "EssentialContainerExited"
    ) -> EmulatedTask {
        let id = String(repeating: "0", count: 31) + String(number, radix: 16)
        var task = EmulatedTask(
            id: id,
            taskDefinition: "web:7",
            containers: [EmulatedContainer(name: "app", exitCode: exitCode)]
        )
        task.group = "service:web"
        task.stopCode = code
        task.stoppedReason = reason ?? "Essential container in task exited"
        task.stoppedAt = -60 - Double(number)
        return task
    }

    private func definition(_ logs: EmulatedLogConfiguration?) -> EmulatedTaskDefinition {
        var container = EmulatedTaskDefinition.Container(name: "app", image: "web:v9", memory: 2048)
        container.logConfiguration = logs
        var definition = EmulatedTaskDefinition(family: "web", revision: 7, containers: [container])
        definition.executionRole = "arn:aws:iam::111122223333:role/service/web-execution"
        return definition
    }

    private static let awslogs = EmulatedLogConfiguration.awslogs(group: "/ecs/web", region: "us-east-1", prefix: "ecs")

    private func stream(_ number: Int, _ lines: [String]) -> EmulatedLogStream {
        EmulatedLogStream(group: "/ecs/web", name: "ecs/app/\(task(number).id)", lines: lines)
    }

    @Test func theEndOfTheTimeCutsTheCloserLookShortAndNotTheSweep() async throws {
        var cluster = EmulatedCluster(name: "main", tasks: [task(1)])
        cluster.taskDefinitions = [definition(Self.awslogs)]
        let faults = Faults([FaultRule(.hang, FaultScope(operation: "GetLogEvents"))])
        // Long enough for a sweep of one cluster on a machine that does much else.
        let words = ["--logs", "--timeout", "15s", "--quota-share", "unlimited"]
        let run = try await sweep(words, cluster, faults: faults)
        #expect(run.result.errors.contains("the time is up: "))
        #expect(run.report.coverage.complete)
        #expect(run.result.status == 0)
    }

    private struct Run {
        var result: Binary.Result
        var report: SweepResult
        var calls: [String: Int]
    }

    private func sweep(
        _ words: [String],
        _ cluster: EmulatedCluster,
        denied: Set<String> = [],
        faults: Faults = .none
    ) async throws -> Run {
        var account = EmulatedAccount(
            id: "111122223333",
            regions: [EmulatedRegion(name: "us-east-1", clusters: [cluster])]
        )
        account.deniedActions = denied
        let estate = Estate(accounts: [account])
        return try await EmulatorServer.withServer(EmulatorConfiguration(faults: faults), serving: estate) { server in
            let result = try await Binary(["sweep", "-o", "json"] + words, environment: environment(server)).result()
            return Run(
                result: result,
                report: try SweepResult(result.output),
                calls: server.statistics.calls
            )
        }
    }

    @Test func theNextActionHasTheFactsOfTheDefinition() async throws {
        let reason =
            "CannotPullContainerError: pull access denied for web, repository does not exist or may require "
            + "authorization: server message: insufficient_scope: authorization failed"
        let tasks = (1...3).map { task($0, exitCode: nil, reason: reason, code: "TaskFailedToStart") }
        let cluster = EmulatedCluster(name: "blue", tasks: tasks, taskDefinitions: [definition(nil)])
        let run = try await sweep([], cluster)
        #expect(run.result.status == 0)
        #expect(run.report.groups.map(\.count) == [3])
        #expect(run.report.groups.first?.nextAction.contains("web-execution") == true)
        #expect(run.calls["DescribeTaskDefinition"] == 1)
        #expect(run.calls["GetLogEvents"] == nil, "nobody asked for logs")
        #expect(run.report.coverage.calls["total"] == run.calls.values.reduce(0, +), "every call is counted")
    }

    @Test func withLogsTheExceptionIsTheReason() async throws {
        let lines = ["Traceback (most recent call last):", "  File \"a.py\", line 1", "KeyError: 'order_id'"]
        let cluster = EmulatedCluster(
            name: "blue",
            tasks: (1...9).map { task($0) },
            taskDefinitions: [definition(Self.awslogs)],
            logStreams: (1...9).map { stream($0, lines) }
        )
        let run = try await sweep(["--logs"], cluster)
        #expect(run.result.status == 0, "\(run.result.errors)")
        #expect(
            run.report.groups.map(\.representativeReason) == [
                "Essential container exited (exit 1): KeyError: 'order_id'"
            ]
        )
        #expect(run.report.groups.map(\.bucket) == ["CODE_BUG"])
        #expect(run.report.groups.map(\.count) == [9])
        #expect(run.report.coverage.problems.isEmpty)
        #expect(run.calls["GetLogEvents"] == 1, "a kind of failure is asked about once")
        let without = try await sweep([], cluster)
        #expect(without.calls["GetLogEvents"] == nil)
        #expect(without.report.groups.map(\.representativeReason) == ["Essential container exited (exit 1)"])
    }

    @Test func aLackOfMemoryInTheLogIsOOM() async throws {
        let lines = ["Exception in thread \"main\" java.lang.OutOfMemoryError: Java heap space", "\tat shop.Main.main"]
        let cluster = EmulatedCluster(
            name: "blue",
            tasks: [task(1)],
            taskDefinitions: [definition(Self.awslogs)],
            logStreams: [stream(1, lines)]
        )
        #expect(try await sweep(["--logs"], cluster).report.groups.map(\.bucket) == ["OOM"])
    }

    @Test func logsThatMayNotBeReadAreNamedAndCostNothing() async throws {
        let cluster = EmulatedCluster(name: "blue", tasks: [task(1)], taskDefinitions: [definition(Self.awslogs)])
        let denied = try await sweep(["--logs"], cluster, denied: ["logs:GetLogEvents"])
        #expect(denied.report.coverage.problems.map(\.code) == ["AccessDeniedException"])
        let absent = try await sweep(["--logs"], cluster)
        #expect(absent.report.coverage.problems.map(\.code) == ["ResourceNotFoundException"])
        for run in [denied, absent] {
            #expect(run.result.status == 0, "the sweep is complete")
            #expect(run.report.coverage.complete)
            #expect(run.report.coverage.problems.map(\.operation) == ["GetLogEvents"])
            #expect(run.report.groups.map(\.representativeReason) == ["Essential container exited (exit 1)"])
        }
    }

    @Test func definitionsThatMayNotBeReadAreNamedAndCostNothing() async throws {
        let cluster = EmulatedCluster(name: "blue", tasks: [task(1)], taskDefinitions: [definition(Self.awslogs)])
        let run = try await sweep(["--logs"], cluster, denied: ["ecs:DescribeTaskDefinition"])
        #expect(run.result.status == 0)
        #expect(run.report.coverage.problems.map(\.operation) == ["DescribeTaskDefinition"])
        #expect(run.report.groups.map(\.count) == [1])
        #expect(run.calls["GetLogEvents"] == nil)
    }

    @Test(
        arguments: [
            (nil, "NoLogConfiguration"), (EmulatedLogConfiguration(logDriver: "awsfirelens"), "LogsElsewhere"),
            (.awslogs(group: "/ecs/web", region: "us-east-1", prefix: nil), "NoStreamPrefix"),
        ] as [(EmulatedLogConfiguration?, String)]
    )
    func logsElsewhereAreNamed(_ configuration: EmulatedLogConfiguration?, _ code: String) async throws {
        let cluster = EmulatedCluster(name: "blue", tasks: [task(1)], taskDefinitions: [definition(configuration)])
        let run = try await sweep(["--logs"], cluster)
        #expect(run.result.status == 0)
        #expect(run.report.coverage.problems.map(\.code) == [code])
        #expect(run.calls["GetLogEvents"] == nil)
    }

    @Test func theDemoShowsTheException() async throws {
        let words = ["demo", "--accounts", "1", "--clusters", "5", "-o", "json", "--logs"]
        let result = try await Binary(words).result()
        let report = try SweepResult(result.output)
        let worker = report.groups.first { $0.service == "reprocess-worker" }
        #expect(worker?.representativeReason == "Essential container exited (exit 1): KeyError: 'order_id'")
        #expect(report.coverage.problems.isEmpty)
    }

    @Test func thePolicyAllowsForTheLogsThatAreAskedFor() async throws {
        let variables = ["AWS_REGION": "us-east-1"]
        let with = try await Binary(["iam-policy", "--logs"], environment: variables).result().output
        let without = try await Binary(["iam-policy"], environment: variables).result().output
        #expect(with.contains("logs:GetLogEvents"))
        #expect(!without.contains("logs:"))
    }

    @Test func theDoctorTriesTheLogsThatAreAskedFor() async throws {
        var account = EmulatedAccount(id: "111122223333", regions: [EmulatedRegion(name: "us-east-1", clusters: [])])
        account.deniedActions = ["logs:GetLogEvents"]
        try await EmulatorServer.withServer(serving: Estate(accounts: [account])) { server in
            let with = try await Binary(["doctor", "--logs"], environment: environment(server)).result()
            #expect(with.output.contains("logs:GetLogEvents: AccessDeniedException"))
            #expect(with.output.contains("logs in us-east-1"))
            let without = try await Binary(["doctor"], environment: environment(server)).result()
            #expect(!without.output.contains("GetLogEvents"))
            #expect(without.status == 0)
        }
    }
}
