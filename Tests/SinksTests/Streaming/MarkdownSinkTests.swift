import Pipeline
import Sinks
import Testing

struct MarkdownSinkTests {
    private func sink(_ path: String) -> MarkdownSink<String> {
        MarkdownSink(
            to: .file(path),
            columns: [.init("text") { $0 }, .init("length", alignment: .right, limit: 7) { "\($0.count)" }]
        )
    }

    @Test func writesATable() async throws {
        try await TemporaryFolder.with { folder in
            try await sink(folder.path("out")).run([["a|b"], ["c"]])
            #expect(folder.text("out") == "| text | length |\n|---|---:|\n| a\\|b | 3 |\n| c | 1 |\n")
        }
    }

    @Test func keepsItsShapeUnderHostileText() async throws {
        try await TemporaryFolder.with { folder in
            try await sink(folder.path("out")).run([HostileText.all])
            let rows = GFMTable.rows(try #require(folder.text("out")))
            #expect(rows.count == HostileText.all.count + 2)
            #expect(rows.allSatisfy { $0.count == 2 })
        }
    }

    @Test func aFailedRunLeavesTheRowsItHad() async throws {
        struct Stop: Error {}
        try await TemporaryFolder.with { folder in
            try await sink(folder.path("out")).run([["a"]], ending: .failed(Stop()))
            #expect(folder.text("out")?.hasSuffix("| a | 1 |\n") == true)
        }
    }
}
