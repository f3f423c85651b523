import Pipeline
import Sinks
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

struct JSONSinkTests {
    @Test func writesOneArray() async throws {
        try await TemporaryFolder.with { folder in
            let sink = JSONSink<[String: Int]>(to: .file(folder.path("out")))
            try await sink.run([[["a": 1]], [], [["b": 2], ["c": 3]]])
            #expect(folder.text("out") == "[\n{\"a\":1},\n{\"b\":2},\n{\"c\":3}\n]\n")
        }
    }

    @Test(arguments: [[], [1], [1, 2]]) func isAlwaysValid(elements: [Int]) async throws {
        try await TemporaryFolder.with { folder in
            try await JSONSink<Int>(to: .file(folder.path("out"))).run([elements])
            let data = try #require(FileManager.default.contents(atPath: folder.path("out")))
            #expect(try JSONDecoder().decode([Int].self, from: data) == elements)
        }
    }

    @Test func aCancelledRunLeavesWhatItHad() async throws {
        try await TemporaryFolder.with { folder in
            try await JSONSink<Int>(to: .file(folder.path("out"))).run([[1]], ending: .cancelled)
            #expect(folder.text("out") == "[\n1\n]\n")
        }
    }

    @Test func anElementThatIsNoJSONFailsAndLeavesTheArrayValid() async throws {
        try await TemporaryFolder.with { folder in
            let sink = JSONSink<Double>(to: .file(folder.path("out")))
            await #expect(throws: EncodingError.self) { try await sink.run([[1.5, .infinity, 2]]) }
            #expect(folder.text("out") == "[\n1.5\n]\n")
        }
    }

    @Test func servesManyRuns() async throws {
        try await TemporaryFolder.with { folder in
            let sink = JSONSink<Int>(to: .file(folder.path("out")))
            try await sink.run([[1]])
            try await sink.run([[2]])
            #expect(folder.text("out") == "[\n2\n]\n")
        }
    }
}
