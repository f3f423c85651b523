import Pipeline
import Sinks
import Testing

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

struct NDJSONSinkTests {
    @Test func writesOneLineForEachElement() async throws {
        try await TemporaryFolder.with { folder in
            try await NDJSONSink<[String]>(to: .file(folder.path("out"))).run([[["a\nb"]], [["c"], []]])
            #expect(folder.text("out") == "[\"a\\nb\"]\n[\"c\"]\n[]\n")
        }
    }

    @Test func writesElementsThatAreWrittenByHand() async throws {
        try await TemporaryFolder.with { folder in
            try await NDJSONSink<Int>(to: .file(folder.path("out"))) { Array("{\"n\":\($0)}".utf8) }.run([[1], [2]])
            #expect(folder.text("out") == "{\"n\":1}\n{\"n\":2}\n")
        }
    }

    @Test func nothingIsAnEmptyFile() async throws {
        try await TemporaryFolder.with { folder in
            try await NDJSONSink<Int>(to: .file(folder.path("out"))).run([])
            #expect(folder.text("out")?.isEmpty == true)
        }
    }

    @Test func aFlushMakesTheLinesVisible() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("pipe")
            #expect(mkfifo(path, 0o600) == 0)
            let reader = open(path, O_RDONLY | O_NONBLOCK)
            defer { close(reader) }
            var writer = try await NDJSONSink<Int>(to: .file(path)).open()
            try await writer.write([1, 2])
            try await writer.flush()
            var bytes = [UInt8](repeating: 0, count: 16)
            #expect(read(reader, &bytes, bytes.count) == 4)
            #expect(bytes.prefix(4) == Array("1\n2\n".utf8)[...])
            try await writer.close(Outcome(ending: .finished, metrics: Metrics(stages: [], duration: .zero)))
        }
    }
}
