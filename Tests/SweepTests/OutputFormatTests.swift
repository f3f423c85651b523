import Foundation
import Testing

/// The formats that a user may ask for, and what the options make of them.
struct OutputFormatTests {
    private static let tasks = (0..<30).map { number in
        "{\"taskArn\":\"arn:aws:ecs:eu-west-1:111122223333:task/prod/\(number)\",\"group\":\"service:s\(number)\","
            + "\"clusterArn\":\"arn:aws:ecs:eu-west-1:111122223333:cluster/prod\","
            + "\"stopCode\":\"EssentialContainerExited\",\"containers\":[{\"name\":\"app\",\"exitCode\":1}]}\n"
    }.joined()

    /// The rows of the table, each of a service that is called `s` and a number.
    private func rows(_ text: String) -> Int {
        text.split(separator: "\n").count { line in
            let cell = line.hasPrefix("| ") ? line.dropFirst(2) : line
            return cell.hasPrefix("s") && cell.dropFirst().first?.isNumber == true && !line.contains(" in account ")
        }
    }

    @Test(arguments: ["stdout", "markdown"]) func theRowsOfTablesCanBeChosen(format: String) async throws {
        func run(_ words: [String]) async throws -> String {
            try await Binary(["classify", "-", "-o", format] + words, input: Self.tasks).result().output
        }
        #expect(rows(try await run([])) == 20)
        #expect(try await run([]).contains("\u{2026} and 10 more groups with 10 tasks; --rows 0 shows all."))
        #expect(rows(try await run(["--rows", "3"])) == 3)
        #expect(rows(try await run(["--rows", "0"])) == 30)
        #expect(!(try await run(["--rows", "30"])).contains("more group"))
    }

    @Test func anExtensionNamesTheFormat() async throws {
        let folder = try ScratchFolder()
        let names = ["a.md", "a.json", "a.ndjson", "a.csv", "a.prom", "a.txt"]
        let words = names.flatMap { ["-o", folder.path + "/" + $0] }
        let result = try await Binary(["classify", "-"] + words, input: Self.tasks).result()
        #expect(result.status == 0)
        #expect(result.output.isEmpty)
        #expect(try folder.read("a.md").hasPrefix("| service "))
        #expect(try folder.read("a.json").hasPrefix("{"))
        #expect(try folder.read("a.ndjson").split(separator: "\n").count == 30)
        #expect(try folder.read("a.csv").hasPrefix("owner,channel,service,"))
        #expect(try folder.read("a.prom").hasSuffix("# EOF\n"))
        #expect(try folder.read("a.txt").hasPrefix("service "))
    }

    @Test func withoutAPathTheFormatsGoToTheStandardOutput() async throws {
        let csv = try await Binary.run("classify", "-", "-o", "csv", input: Self.tasks).output
        #expect(csv.utf8.count { $0 == UInt8(ascii: "\n") } == 31)
        let metrics = try await Binary.run("classify", "-", "-o", "openmetrics", input: Self.tasks).output
        #expect(metrics.contains("ecs_sweep_bucket_failures{bucket=\"CODE_BUG\"} 30\n"))
        #expect(metrics.contains("ecs_sweep_place_failures{account=\"111122223333\",region=\"eu-west-1\"} 30\n"))
    }

    @Test func theSummaryOfAStepIsAppendedTo() async throws {
        let folder = try ScratchFolder()
        let file = try folder.write("summary", "said before, without an end of line")
        let environment = ["GITHUB_STEP_SUMMARY": file]
        let result = try await Binary.run("classify", "-", "-o", "github", environment: environment, input: Self.tasks)
        #expect(result.status == 0)
        let text = try folder.read("summary")
        #expect(text.hasPrefix("said before, without an end of line\n### Stopped ECS tasks\n\n| service | bucket |"))
        #expect(rows(text) == 20)
    }

    @Test func theSummaryOfAStepStaysBelowWhatGitHubShows() async throws {
        let folder = try ScratchFolder()
        let limit = 1 << 20
        let file = try folder.write("summary", String(repeating: "x", count: limit - 70_000) + "\n")
        let many = (0..<1000).map { number in
            "{\"taskArn\":\"t\(number)\",\"group\":\"service:s\(number)\",\"stopCode\":\"EssentialContainerExited\","
                + "\"containers\":[{\"name\":\"app\",\"exitCode\":1}]}\n"
        }.joined()
        let words = ["classify", "-", "-o", "github=\(file)", "--rows", "0"]
        #expect(try await Binary(words, input: many).result().status == 0)
        let text = try folder.read("summary")
        #expect((limit - 10_000...limit).contains(text.utf8.count))
        #expect(rows(text) > 300)
        #expect(text.hasSuffix("\n") && text.contains("more groups with"))
        let result = try await Binary(words, input: many).result()
        #expect(result.status == 2)
        #expect(result.errors.contains("has no room left"))
        let other = try await Binary(words + ["-o", "csv"], input: many).result()
        #expect(other.status == 3)
        #expect(other.errors.contains("has no room left"))
        #expect(other.output.utf8.count { $0 == UInt8(ascii: "\n") } == 1001)
        #expect(try folder.read("summary") == text)
    }

    @Test func outsideOfAStepTheSummaryIsAMistake() async throws {
        let result = try await Binary.run("classify", "-", "-o", "github", input: Self.tasks)
        #expect(result.status == 2)
        #expect(result.errors.contains("GITHUB_STEP_SUMMARY"))
        #expect(result.errors.contains("-o github=PATH"))
    }

    /// One task is written, and its verdict read, before the next is written.
    @Test func aStreamComesAsItIsFound() async throws {
        let folder = try ScratchFolder()
        // It waits for the first verdict: were that held back until the end, `timeout` would end the wait.
        let script = """
            mkfifo "$DIR/in" "$DIR/out"
            timeout 60 "$0" "$@" <"$DIR/in" >"$DIR/out" &
            exec 3>"$DIR/in" 4<"$DIR/out"
            IFS= read -r task
            printf '%s\\n' "$task" >&3
            IFS= read -r line <&4 || exit 9
            printf '%s\\n' "$line" >"$DIR/first"
            cat >&3
            exec 3>&-
            cat <&4 >"$DIR/rest"
            wait
            """
        let words = ["classify", "-", "-o", "ndjson"]
        let environment = ["DIR": folder.path]
        let result = try await Binary.shell(script, words, environment: environment, input: Self.tasks)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try folder.read("first").contains("task/prod/0\""))
        #expect(try folder.read("rest").split(separator: "\n").count == 29)
    }
}
