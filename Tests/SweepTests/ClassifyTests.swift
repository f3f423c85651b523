import Foundation
import Testing

/// Tasks in a file, classified by the real program.
@Suite(.serialized) struct ClassifyTests {
    private struct Verdict: Decodable {
        var taskArn: String
        var bucket: String
        var cause: String
        var decidedBy: String
    }

    private static let tasks = """
        {"taskArn":"one","stopCode":"EssentialContainerExited","containers":[{"name":"app","exitCode":1}]}
        {"taskArn":"two","stopCode":"EssentialContainerExited","containers":[{"name":"app","exitCode":0}]}
        {"taskArn":"three","containers":[{"name":"app","exitCode":137,"reason":"OutOfMemoryError: killed"}]}

        """

    @Test func oneVerdictATaskALine() async throws {
        let folder = try ScratchFolder()
        let file = try folder.write("tasks.jsonl", Self.tasks)
        let result = try await Binary.run("classify", file, "-o", "ndjson")
        #expect(result.status == 0, "\(result.errors)")
        let verdicts = try result.output.split(separator: "\n").map { line in
            try JSONDecoder().decode(Verdict.self, from: Data(line.utf8))
        }
        #expect(verdicts.map(\.taskArn) == ["one", "two", "three"])
        #expect(verdicts.map(\.bucket) == ["CODE_BUG", "BENIGN", "OOM"])
    }

    @Test func theReportHoldsOneEntryForEveryTask() async throws {
        let result = try await Binary.run("classify", "-", "-o", "json", input: Self.tasks)
        let report = try SweepResult(result.output)
        #expect(Set(report.failures.map(\.taskArn)) == ["one", "two", "three"])
        #expect(report.groups.reduce(0) { $0 + $1.count } == 2)
        #expect(report.coverage.complete)
        #expect(report.coverage.tasks["benign"] == 1)
    }

    @Test func benignTasksHaveTheirRowsWhereTheyAreAskedFor() async throws {
        let result = try await Binary.run("classify", "-", "--include-benign", "-o", "json", input: Self.tasks)
        let report = try SweepResult(result.output)
        #expect(Set(report.groups.map(\.bucket)) == ["CODE_BUG", "BENIGN", "OOM"])
        let table = try await Binary.run("classify", "-", "--include-benign", input: Self.tasks)
        #expect(table.output.contains("BENIGN"), "\(table.output)")
        #expect(try await !Binary.run("classify", "-", input: Self.tasks).output.contains("BENIGN"))
    }

    @Test func aBrokenLineIsNamedAndLosesNothing() async throws {
        let result = try await Binary.run("classify", "-", "-o", "json", input: Self.tasks + "{\"taskArn\":\n")
        let report = try SweepResult(result.output)
        #expect(result.status == 3)
        #expect(report.failures.count == 3)
        #expect(!report.coverage.complete)
        #expect(result.errors.contains("standard input:4: not a task: it is not JSON."))
    }

    @Test func onlyTheFirstBrokenLinesAreNamed() async throws {
        let broken = String(repeating: "{\"taskArn\":\n", count: 1234)
        let result = try await Binary.run("classify", "-", "-o", "ndjson", input: Self.tasks + broken)
        #expect(result.status == 3)
        #expect(result.output.split(separator: "\n").count == 3)
        #expect(result.errors.split(separator: "\n").count == 21)
        #expect(result.errors.contains("standard input:23: not a task: it is not JSON."))
        #expect(result.errors.contains("standard input: … and 1214 more that are no tasks."))
    }

    @Test func whatIsLeftOutIsCounted() async throws {
        let event = "{\"detail-type\":\"ECS Task State Change\",\"detail\":"
        let events = """
            \(event){"taskArn":"one","lastStatus":"STOPPED","version":3}}
            \(event){"taskArn":"four","lastStatus":"RUNNING","version":2}}
            {"detail-type":"ECS Service Action","detail":{}}

            """
        let result = try await Binary.run("classify", "-", "-o", "json", input: Self.tasks + events)
        #expect(result.status == 0)
        #expect(
            result.errors.contains(
                "left out: 1 repeated, 1 not stopped, 1 not about a task."
            )
        )
        #expect(try SweepResult(result.output).failures.count == 3)
        #expect(try await Binary.run("classify", "-", "--quiet", input: Self.tasks + events).errors.isEmpty)
    }

    @Test func aFileWithoutATaskIsNothingSwept() async throws {
        let result = try await Binary.run("classify", "-", input: "hello\n")
        #expect(result.status == 1)
        #expect(result.errors.contains("standard input:1"))
    }

    /// A pipe is empty where the command before it has failed: that is no news of failures, and no good news.
    @Test func anEmptyFileIsNoAnswer() async throws {
        let result = try await Binary.run("classify", "-", input: "")
        #expect(result.status == 1)
        #expect(result.errors.contains("standard input:1: not a task: there is nothing in it; did the command"))
        #expect(!result.output.contains("No failures: "))
        #expect(try await Binary.run("classify", "-", input: "[]").status == 0)
    }

    @Test func failuresMayBeAStatus() async throws {
        #expect(try await Binary.run("classify", "-", "--exit-code", "42", input: Self.tasks).status == 42)
    }

    @Test func hostileTextReachesNoTerminal() async throws {
        let escape = "\\u001b[31m\\u001b]0;title\\u0007|`\\n\\u202e"
        let task = "{\"taskArn\":\"a\",\"stoppedReason\":\"\(escape)red\",\"containers\":[{\"exitCode\":1}]}"
        for format in ["stdout", "markdown"] {
            let result = try await Binary.run("classify", "-", "-o", format, input: task)
            #expect(result.output.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0.value != 0x7F) })
            #expect(!result.output.unicodeScalars.contains("\u{202E}"))
        }
    }

    @Test func thePromptIsShownAndNothingIsSent() async throws {
        let task = """
            {"taskArn":"a","stoppedReason":"odd thing at 10.1.2.3 with AKIAIOSFODNN7EXAMPLE","containers":[{"exitCode":3}]}
            """
        let environment = ["ANTHROPIC_API_KEY": "key-of-the-test", "ANTHROPIC_BASE_URL": "http://127.0.0.1:9"]
        let words = ["classify", "-", "--dry-run-prompt", "-o", "json"]
        let result = try await Binary(words, environment: environment, input: task).result()
        #expect(result.output.contains("odd thing at"))
        #expect(result.errors.contains("--dry-run-prompt writes no report"))
        #expect(!result.output.contains("AKIAIOSFODNN7EXAMPLE"))
        #expect(!result.output.contains("10.1.2.3"))
        #expect(!result.output.contains("key-of-the-test"))
    }

    @Test func whereNothingWouldBeSentTheUserIsTold() async throws {
        let task = #"{"taskArn":"a","stopCode":"TaskFailedToStart","stoppedReason":"RESOURCE:MEMORY"}"#
        let result = try await Binary.run("classify", "-", "--dry-run-prompt", input: task)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("nothing would be sent"))
    }

    @Test func withoutAKeyNothingIsSaidOfVerdicts() async throws {
        let result = try await Binary.run("classify", "-", "--classifier", "claude", input: "{}")
        #expect(result.status == 2)
        #expect(result.errors.contains("Claude cannot be asked: neither ANTHROPIC_API_KEY"))
        #expect(!result.errors.contains("verdicts stand"))
    }

    /// Its standard input never ends: what it has read so far is reported all the same.
    @Test(.timeLimit(.minutes(2))) func ctrlCReportsWhatWasRead() async throws {
        let folder = try ScratchFolder()
        let (stream, lines) = (folder.path + "/stream", folder.path + "/lines")
        for path in [stream, lines] { #expect(mkfifo(path, 0o600) == 0) }
        let reader = open(lines, O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        let binary = try Binary(["classify", stream, "-o", "json", "-o", "ndjson=" + lines])
        let writer = try FileHandle(forWritingTo: URL(fileURLWithPath: stream))
        let task = #"{"taskArn":"a","stoppedReason":"odd","containers":[{"exitCode":3}]}"# + "\n"
        try writer.write(contentsOf: Data((task + #"{"taskArn":"half"#).utf8))
        // A line of the stream says that the task was read.
        var byte: UInt8 = 0
        try await binary.runs { read(reader, &byte, 1) == 1 }
        binary.interrupt()
        let result = try await binary.result()
        try writer.close()
        #expect(result.status == 130, "\(result.errors)")
        let report = try SweepResult(result.output)
        #expect(report.failures.map(\.bucket) == ["CODE_BUG"])
        #expect(!report.coverage.complete)
        #expect(!result.errors.contains("no task"), "half a value is no mistake of the file: \(result.errors)")
    }

    @Test func withoutAnswerFromClaudeTheRulesStand() async throws {
        let environment = ["ANTHROPIC_API_KEY": "key-of-the-test", "ANTHROPIC_BASE_URL": "http://127.0.0.1:9"]
        let task = "{\"taskArn\":\"a\",\"stoppedReason\":\"odd\",\"containers\":[{\"exitCode\":3}]}"
        let result = try await Binary.run(
            "classify",
            "-",
            "--classifier",
            "claude",
            "-o",
            "json",
            environment: environment,
            input: task
        )
        #expect(result.status == 0)
        #expect(try SweepResult(result.output).failures.map(\.bucket) == ["CODE_BUG"])
        #expect(result.errors.contains("the rule verdicts stand"))
        #expect(!result.errors.contains("key-of-the-test"))
    }
}
