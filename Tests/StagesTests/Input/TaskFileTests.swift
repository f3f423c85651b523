import AWS
import Pipeline
import PipelineTesting
import Stages
import Synchronization
import Testing

struct TaskFileTests {
    private static let arn = "arn:aws:ecs:eu-west-1:111122223333:task/blue/0123456789abcdef"

    @Test func readsTheAnswerOfDescribeTasks() async throws {
        let (tasks, problems) = try await read(
            "{\"tasks\":[{\"taskArn\":\"a\"},{\"taskArn\":\"b\"}],\"failures\":[]}"
        )
        #expect(tasks.map(\.task.taskArn) == ["a", "b"])
        #expect(problems.isEmpty)
    }

    @Test func countsWhatAnAnswerDoesNotDescribe() async throws {
        let (tasks, problems) = try await read(
            """
            {"tasks":[{"taskArn":"a"}],
             "failures":[{"arn":"b","reason":"MISSING"},{"arn":"c","reason":"ACCESS\\u001b[31m"},{}]}
            """,
            skipping: [.expired]
        )
        #expect(tasks.map(\.task.taskArn) == ["a"])
        #expect(
            problems.map(\.reason) == [
                "DescribeTasks could not describe it (ACCESS)", "DescribeTasks could not describe it (no reason)",
            ]
        )
    }

    @Test(arguments: ["", " \n\n"]) func saysThatThereIsNothing(text: String) async throws {
        let (tasks, problems) = try await read(text)
        #expect(tasks.isEmpty)
        #expect(problems.map(\.reason) == ["there is nothing in it; did the command that writes it fail?"])
    }

    @Test(arguments: ["[]", "{\"tasks\":[]}"]) func takesNoTasksForAnAnswer(text: String) async throws {
        let (tasks, problems) = try await read(text)
        #expect(tasks.isEmpty && problems.isEmpty)
    }

    @Test func refusesATaskWithoutAName() async throws {
        let (tasks, problems) = try await read("{\"taskArn\":\"\"}\n{\"tasks\":[{\"taskArn\":\"\"}]}")
        #expect(tasks.isEmpty)
        #expect(problems.map(\.reason) == Array(repeating: "it has no \"taskArn\"", count: 2))
    }

    @Test func readsEventsAndTasksWithBothFormsOfDates() async throws {
        let (tasks, problems) = try await read(
            """
            {"detail-type":"ECS Task State Change","detail":{"taskArn":"a","stoppedAt":"2026-11-23T16:56:11.500Z"}}
            {"taskArn":"b","stoppedAt":1795452971.5,"containers":[{"name":"app","exitCode":null}]}
            """
        )
        #expect(problems.isEmpty)
        #expect(
            tasks.map(\.task.stoppedAt) == [1_795_452_971.5, 1_795_452_971.5].map(Timestamp.init(secondsSince1970:))
        )
    }

    @Test func takesTheClusterFromTheARNs() async throws {
        let (tasks, _) = try await read(
            """
            {"taskArn":"\(Self.arn)"}
            {"taskArn":"\(Self.arn)0","clusterArn":"arn:aws:ecs:us-east-1:444455556666:cluster/red"}
            """
        )
        #expect(tasks.map(\.cluster.region) == ["eu-west-1", "us-east-1"])
        #expect(tasks.map(\.cluster.account) == ["111122223333", "444455556666"])
        #expect(tasks.last?.cluster.name == "red")
    }

    @Test func saysWhatIsWrongWhereAndGoesOn() async throws {
        let (tasks, problems) = try await read(
            """
            {"taskArn":"a"}
            {"taskArn":
            {"name":"no ARN"}
            {"taskArn":7}
            {"taskArn":"b","containers":[{"exitCode":"one"}]}
            [1]
            {"taskArn":"c"}
            """
        )
        #expect(tasks.map(\.task.taskArn) == ["a", "c"])
        #expect(
            problems.map(\.description)
                == [
                    (2, "it is not JSON"), (3, "it has no \"taskArn\""), (4, "\"taskArn\" is not what it should be"),
                    (5, "\"exitCode\" is not what it should be"), (6, "it is not a JSON object"),
                ].map { line, reason in
                    "test.json:\(line): not a task: \(reason). Expected a task, an EventBridge event or DescribeTasks output."
                }
        )
    }

    @Test(arguments: [
        "garbage\nT\nT\n", "{\"taskArn\":\"cut\nT\nT\n", "{\"taskArn\":\nT\nT", "T\n{\"taskArn\":\nT", "[T]\n[T]",
        "[T,\n7,T]",
        "{\"tasks\":[T,{},T]}", "T\nnull\nT",
    ])
    func whatIsBrokenCostsNoTask(layout: String) async throws {
        let parts = layout.split(separator: "T", omittingEmptySubsequences: false)
        let text = parts[0] + "{\"taskArn\":\"a\"}" + parts[1] + "{\"taskArn\":\"b\"}" + parts[2]
        let (tasks, problems) = try await read(String(text))
        #expect(tasks.map(\.task.taskArn) == ["a", "b"])
        #expect(problems.count == (layout.hasPrefix("[T]") ? 0 : 1))
    }

    @Test func readsWhatTheCommandLinePrints() async throws {
        let (tasks, problems) = try await read(
            """
            {
                "tasks": [
                    {
                        "containers": [{"name": "app", "exitCode": 1, "networkInterfaces": []}],
                        "stoppedAt": "2026-11-23T17:56:11.500000+01:00",
                        "taskArn": "v2", "version": 5
                    },
                    {"stoppedAt": 1795452971.5, "taskArn": "v1"}
                ],
                "failures": [{"arn": "gone", "reason": "MISSING"}]
            }
            """,
            skipping: [.expired]
        )
        #expect(problems.isEmpty)
        #expect(tasks.map(\.task.taskArn) == ["v2", "v1"])
        #expect(Set(tasks.map(\.task.stoppedAt)) == [Timestamp(secondsSince1970: 1_795_452_971.5)])
    }

    @Test func arraysMayStandWithinEachOtherAndEventsBehindEachOther() async throws {
        let (tasks, problems) = try await read(
            "[[{\"taskArn\":\"a\"}],[{\"tasks\":[{\"taskArn\":\"b\"}]},{\"detail\":{\"taskArn\":\"c\"}}]]{\"taskArn\":\"d\"}{\"taskArn\":\"e\"}"
        )
        #expect(tasks.map(\.task.taskArn) == ["a", "b", "c", "d", "e"])
        #expect(problems.isEmpty)
    }

    @Test func whatHasNotStoppedAndOtherEventsAreSkipped() async throws {
        let event = "{\"version\":\"0\",\"detail-type\":\"ECS Task State Change\",\"detail\":"
        let (tasks, problems) = try await read(
            """
            \(event){"taskArn":"a","lastStatus":"STOPPED","version":4}}
            \(event){"taskArn":"b","lastStatus":"DEPROVISIONING"}}
            {"version":"0","detail-type":"ECS Service Action","detail":{"eventName":"SERVICE_STEADY_STATE"}}
            {"taskArn":"c","lastStatus":"RUNNING","version":3}
            {"taskArn":"d","lastStatus":"DEPROVISIONING"}
            {"taskArn":"e","lastStatus":"RUNNING","stoppedReason":"Scaling activity initiated by deployment"}
            """,
            skipping: [.notStopped, .otherEvent, .notStopped]
        )
        #expect(tasks.map(\.task.taskArn) == ["a", "d", "e"])
        #expect(problems.isEmpty)
    }

    @Test func ofATaskThatComesAgainTheLatestVersionCounts() async throws {
        let (tasks, _) = try await read(
            """
            {"taskArn":"a","version":4,"stopCode":"old"}
            {"taskArn":"b","version":9}
            {"taskArn":"a","version":6,"stopCode":"latest"}
            {"taskArn":"a","version":5,"stopCode":"older"}
            {"taskArn":"b","version":9,"stopCode":"again"}
            """,
            skipping: [.repeated, .repeated, .repeated]
        )
        #expect(tasks.map(\.task.taskArn) == ["a", "b"])
        #expect(tasks.map(\.task.stopCode) == ["latest", nil])
    }

    @Test func anErrorOfTheFileFailsTheRun() async {
        struct Unreadable: Error {}
        let source = TaskFile(named: "test.json", chunks: { throw Unreadable() }, onProblem: { _ in })
        await #expect(throws: Unreadable.self) { try await Pipeline(from: source).sink(ProbeSink()).run() }
    }

    private func read(
        _ text: String,
        skipping expected: [TaskFile.Skip] = []
    ) async throws -> (tasks: [StoppedTask], problems: [TaskFileError]) {
        let chunks = Mutex([TaskFile.Chunk(Array(text.utf8), isMoreAtHand: true)])
        let problems = Mutex([TaskFileError]())
        let skips = Mutex([TaskFile.Skip]())
        let sink = ProbeSink<StoppedTask>()
        let source = TaskFile(
            named: "test.json",
            chunks: { chunks.withLock { $0.popLast() } },
            onProblem: { problem in problems.withLock { $0.append(problem) } },
            onSkip: { skip in skips.withLock { $0.append(skip) } }
        )
        _ = try await Pipeline(from: source).sink(sink).run()
        #expect(skips.withLock { $0 } == expected)
        return (sink.elements, problems.withLock { $0 })
    }
}
