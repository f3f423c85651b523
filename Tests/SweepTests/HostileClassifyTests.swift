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

    /// Every format of a file.
    private static let formats = ["json", "ndjson", "markdown", "github", "html", "csv", "openmetrics"]

    /// So few that every group has a row in the reports for people.
    private static let chunks = stride(from: 0, to: HostileCase.all.count, by: 9).map { start in
        Array(HostileCase.all[start..<min(start + 9, HostileCase.all.count)])
    }

    @Test(arguments: chunks)
    func noVerdictChangesNoSecretShowsNoFormatBreaks(_ cases: [HostileCase]) async throws {
        let folder = try ScratchFolder()
        let file = try folder.write("tasks.jsonl", try Self.lines(of: cases))
        func path(_ name: String) -> String { folder.path + "/" + name }
        let outputs = Self.formats.flatMap { ["-o", "\($0)=\(path($0))"] }
        let result = try await Binary(["classify", file, "-o", "stdout"] + outputs).result()
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
            for text in try [result.output] + Self.formats.map({ try folder.read($0) }) {
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

    /// What no text can say: the line is read or refused by its number, and costs no other line.
    @Test func oddLinesCostThemselvesAtMost() async throws {
        func good(_ number: Int) -> [UInt8] {
            let end = #","stopCode":"EssentialContainerExited","containers":[{"name":"a","exitCode":1}]}"#
            return Array((#"{"taskArn":"good-\#(number)""# + end + "\n").utf8)
        }
        let folder = try ScratchFolder()
        let lines = HostileCase.taskLines
        let odd = lines.enumerated().map { number, line in good(number) + line.bytes + [UInt8(ascii: "\n")] }
        func path(_ name: String) -> String { folder.path + "/" + name }
        try Data(odd.flatMap(\.self) + good(lines.count)).write(to: URL(fileURLWithPath: path("tasks.jsonl")))
        let outputs = Self.formats.flatMap { ["-o", "\($0)=\(path($0))"] }
        let result = try await Binary(["classify", path("tasks.jsonl"), "-o", "stdout"] + outputs).result()
        let entries = try folder.read("ndjson").split(separator: "\n").map { line in
            try JSONDecoder().decode(Entry.self, from: Data(line.utf8))
        }
        let good = entries.filter { $0.taskArn.hasPrefix("good") }
        #expect(good.map(\.taskArn) == (0...lines.count).map { "good-\($0)" })
        #expect(good.allSatisfy { $0.bucket == "CODE_BUG" })
        #expect(result.status == 3)
        #expect(result.errors.contains("tasks.jsonl:"))
        let report = try SweepResult(try folder.read("json"))
        #expect(report.failures.count == entries.count)
        for text in try [result.output, result.errors] + Self.formats.map({ try folder.read($0) }) {
            let acting = text.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" && $0 != "\r" || $0.value == 0x7F }
            #expect(acting.isEmpty)
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
