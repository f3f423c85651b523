import Foundation
import HostileSet
import Testing

/// Tasks whose texts are hostile, classified by the real program into every format.
struct HostileClassifyTests {
    private struct Task: Encodable {
        struct Container: Encodable {
            var name: String
            var image: String
            var exitCode: Int?
            var reason: String?
        }
        struct Tag: Encodable {
            var key: String
            var value: String
        }
        var taskArn: String
        var group: String
        var stopCode: String
        var stoppedReason: String
        var containers: [Container]
        var tags: [Tag] = []
    }

    private struct Entry: Decodable {
        var taskArn: String
        var bucket: String
        var cause: String
    }

    /// So few that every group has a row in the reports for people.
    private static let chunks = stride(from: 0, to: HostileCase.all.count, by: 9).map { start in
        Array(HostileCase.all[start..<min(start + 9, HostileCase.all.count)])
    }

    @Test(arguments: chunks)
    func noVerdictChangesNoSecretShowsNoFormatBreaks(_ cases: [HostileCase]) async throws {
        let folder = try ScratchFolder()
        let file = try folder.write("tasks.jsonl", try Self.lines(of: cases))
        func path(_ name: String) -> String { folder.path + "/" + name }
        let result = try await Binary.run(
            "classify",
            file,
            "-o",
            "stdout",
            "-o",
            "json=" + path("json"),
            "-o",
            "ndjson=" + path("ndjson"),
            "-o",
            "markdown=" + path("markdown"),
            "-o",
            "csv=" + path("csv"),
            "-o",
            "openmetrics=" + path("openmetrics")
        )
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)

        let entries = try folder.read("ndjson").split(separator: "\n").map { line in
            try JSONDecoder().decode(Entry.self, from: Data(line.utf8))
        }
        try #require(entries.count == 2 * cases.count + 2)
        #expect(entries[0].bucket == "CONFIG")
        #expect(entries[1].bucket == "CODE_BUG")
        for (index, entry) in entries.enumerated() {
            #expect(entry.bucket == entries[index % 2].bucket, "\(entry.taskArn)")
            #expect(entry.cause == entries[index % 2].cause, "\(entry.taskArn)")
        }
        let report = try SweepResult(try folder.read("json"))
        #expect(report.groups.reduce(0) { $0 + $1.count } == entries.count)
        #expect(report.coverage.complete)

        let markdown = try folder.read("markdown")
        let rows = markdown.split(separator: "\n").filter { $0.hasPrefix("|") }
        #expect(rows.count == report.groups.count + 2)
        for row in rows { #expect(Self.pipes(row) == 6, "\(row)") }
        for text in [result.output, markdown] {
            #expect(
                text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
            )
        }
        for hostile in cases {
            let files = try ["json", "ndjson", "csv", "openmetrics"].map { try folder.read($0) }
            for text in [result.output, markdown] + files {
                #expect(!hostile.isLeaked(in: text), "\(hostile.name)")
            }
        }
    }

    @Test func thePromptHoldsNothingThatMayNotBeSent() async throws {
        let tasks = try Self.lines(of: HostileCase.all)
        let result = try await Binary.run("classify", "-", "--dry-run-prompt", input: tasks)
        #expect(result.status == 0)
        #expect(!result.output.isEmpty)
        for hostile in HostileCase.all { #expect(!hostile.isBetrayed(in: result.output), "\(hostile.name)") }
    }

    /// What JSON can say and a text cannot: the line is read or refused by its number, and costs no other line.
    @Test func oddEscapesCostTheirOwnLineAtMost() async throws {
        func good(_ arn: String) -> String {
            #"{"taskArn":"\#(arn)","stopCode":"EssentialContainerExited","containers":[{"name":"a","exitCode":1}]}"#
        }
        for escape in HostileCase.escapes {
            let odd =
                #"{"taskArn":"odd","stopCode":"EssentialContainerExited","stoppedReason":"\#(escape.json)","#
                + #""containers":[{"name":"a","exitCode":1,"reason":"\#(escape.json)"}]}"#
            let input = [good("good-1"), odd, good("good-2")].joined(separator: "\n")
            let result = try await Binary.run("classify", "-", "-o", "ndjson", input: input)
            let entries = try result.output.split(separator: "\n").map { line in
                try JSONDecoder().decode(Entry.self, from: Data(line.utf8))
            }
            #expect(entries.count { $0.taskArn.hasPrefix("good") } == 2, "\(escape.name)")
            #expect(entries.allSatisfy { $0.bucket == "CODE_BUG" }, "\(escape.name)")
            #expect(entries.count == 3 || result.errors.contains("standard input:2: "), "\(escape.name)")
        }
    }

    /// Two tasks for each case, one with its text behind a reason that is known, one with it everywhere else; and the
    /// same two without a text before them.
    private static func lines(of cases: [HostileCase]) throws -> String {
        let encoder = JSONEncoder()
        let tasks = ([""] + cases.map(\.beginning)).enumerated().flatMap { index, text -> [Task] in
            [
                Task(
                    taskArn: "pull-\(index)",
                    group: "service:case-\(index)",
                    stopCode: "TaskFailedToStart",
                    stoppedReason: "CannotPullContainerError: pull access denied for app: " + text,
                    containers: [.init(name: "app", image: "app:1")]
                ),
                Task(
                    taskArn: "exit-\(index)",
                    group: "service:\(index) " + text,
                    stopCode: "EssentialContainerExited",
                    stoppedReason: "Essential container in task exited",
                    containers: [.init(name: text, image: "registry.example/" + text, exitCode: 1, reason: text)],
                    tags: [.init(key: "team", value: text), .init(key: text, value: "team")]
                ),
            ]
        }
        return try tasks.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }.joined()
    }

    // The pipes that part cells: those that no backslash escapes.
    private static func pipes(_ row: Substring) -> Int {
        var count = 0
        var isEscaped = false
        for character in row.unicodeScalars {
            if character == "|", !isEscaped { count += 1 }
            isEscaped = character == "\\" && !isEscaped
        }
        return count
    }
}
