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
            {"taskArn":"\(Self.arn)","clusterArn":"arn:aws:ecs:us-east-1:444455556666:cluster/red"}
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
        let (tasks, problems) = try await read(layout.replacing("T", with: "{\"taskArn\":\"a\"}"))
        #expect(tasks.map(\.task.taskArn) == ["a", "a"])
        #expect(problems.count == (layout.hasPrefix("[T]") ? 0 : 1))
    }

    @Test func anErrorOfTheFileFailsTheRun() async {
        struct Unreadable: Error {}
        let source = TaskFile(named: "test.json", chunks: { throw Unreadable() }, onProblem: { _ in })
        await #expect(throws: Unreadable.self) { try await Pipeline(from: source).sink(ProbeSink()).run() }
    }

    private func read(_ text: String) async throws -> (tasks: [StoppedTask], problems: [TaskFileError]) {
        let chunks = Mutex([Array(text.utf8)])
        let problems = Mutex([TaskFileError]())
        let sink = ProbeSink<StoppedTask>()
        let source = TaskFile(
            named: "test.json",
            chunks: { chunks.withLock { $0.popLast() } },
            onProblem: { problem in problems.withLock { $0.append(problem) } }
        )
        _ = try await Pipeline(from: source).sink(sink).run()
        return (sink.elements, problems.withLock { $0 })
    }
}
