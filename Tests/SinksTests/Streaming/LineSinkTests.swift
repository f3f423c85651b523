import Pipeline
import Sinks
import Testing

struct LineSinkTests {
    @Test func writesOneSafeLineForEachElement() async throws {
        try await TemporaryFolder.with { folder in
            let sink = LineSink<Int>(to: .file(folder.path("out"))) { "\u{1B}[31mline\n\($0)" }
            try await sink.run([[1], [2, 3]])
            #expect(folder.text("out") == "line 1\nline 2\nline 3\n")
        }
    }

    @Test func aMissingFolderFailsBeforeAnyElement() async throws {
        await #expect(throws: DestinationError.self) {
            _ = try await LineSink<Int>(to: .file("/none/such/out")) { "\($0)" }.open()
        }
    }
}
