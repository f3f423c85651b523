import Pipeline
import Sinks
import Testing

struct SinksInPipelineTests {
    @Test func oneRunWritesToEverySink() async throws {
        try await TemporaryFolder.with { folder in
            let pipeline = Pipeline(from: 1...3).sink(
                JSONSink<Int>(to: .file(folder.path("array"))),
                NDJSONSink<Int>(to: .file(folder.path("lines"))),
                MarkdownSink<Int>(to: .file(folder.path("table")), columns: [.init("n") { "\($0)" }])
            )
            _ = try await pipeline.run()
            #expect(folder.text("array") == "[\n1,\n2,\n3\n]\n")
            #expect(folder.text("lines") == "1\n2\n3\n")
            #expect(folder.text("table") == "| n |\n|---|\n| 1 |\n| 2 |\n| 3 |\n")
        }
    }
}
