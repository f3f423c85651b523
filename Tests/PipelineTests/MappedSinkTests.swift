import Pipeline
import PipelineTesting
import Testing

struct MappedSinkTests {
    @Test func passesOnEverythingThatHappens() async throws {
        let probe = ProbeSink<String>(name: "texts")
        let sink = probe.mapping { (number: Int) in "\(number)" }
        #expect(sink.name == "texts")
        _ = try await Pipeline(from: 0..<3).sink(sink).run()
        #expect(probe.elements == ["0", "1", "2"])
        #expect(probe.outcomes.count == 1)
        #expect(probe.events.contains { if case .flushed = $0 { true } else { false } })
    }
}
