import Pipeline
import PipelineTesting
import Testing

struct TakeTests {
    // A single worker drives the operators behind it by itself, so that nobody else notices that they want no more.
    @Test(arguments: [Width<Int>.serial, .ordered(1), .unordered(1), .keyed(1, by: { $0 }), .unordered(4)])
    func stopsTheStageBeforeItAtAnyWidth(width: Width<Int>) async throws {
        let sink = ProbeSink<Int>()
        let leftovers = try await Leftovers.after {
            let outcome = try await Pipeline(from: 0..<10_000)
                .through("pass on", width: width, capacity: 2) { (number: Int, outlet: Outlet<Int>) in
                    try await outlet.send(number)
                }
                .take(first: 5)
                .sink(sink)
                .run()
            #expect(outcome.ending.isFinished)
            #expect((outcome.metrics["source"]?.emitted ?? 0) < 10_000)
        }
        #expect(sink.elements.count == 5)
        #expect(leftovers == .none)
    }

    // The last element fills what is behind, and the chunk that is left comes before anybody has made room.
    @Test func losesNothingOfWhatIsStillOpenBehindTheLastElement() async throws {
        let chunks = Pipeline(from: 0..<100).take(first: 9).chunk(.count(8), by: { $0 == 0 })
        let flat = ProbeSink<Int>()
        _ = try await chunks.flatten().buffer(1).sink(flat).run()
        #expect(flat.elements == [1, 2, 3, 4, 5, 6, 7, 8, 0])
        let whole = ProbeSink<[Int]>()
        let outcome = try await chunks.through("pass on") { try await $1.send($0) }.sink(whole).run()
        #expect(whole.elements == [[1, 2, 3, 4, 5, 6, 7, 8], [0]])
        #expect(outcome.metrics.stages.map(\.unfinished) == [0, 0, 0, 0, 0])
    }

    @Test func countsWhatComesTooLate() async throws {
        let sink = ProbeSink<Int>()
        let outcome = try await Pipeline(from: 0..<100).chunk(.count(2)).flatten().take(first: 3).sink(sink).run()
        #expect(sink.elements == [0, 1, 2])
        #expect(outcome.metrics["flatten"]?.emitted == outcome.metrics["take"]?.received)
        #expect(outcome.metrics["take"]?.emitted == 3)
        let rest = try await Pipeline(from: 0..<100).chunk(.count(8), by: { $0 == 0 }).take(first: 1).sink(ProbeSink())
            .run()
        #expect(rest.metrics["chunk"]?.emitted == rest.metrics["take"]?.received)
        #expect(rest.metrics["take"]?.emitted == 1)
    }

    @Test func ofNothingEndsAtOnceAlsoWhereNothingComes() async throws {
        let sink = ProbeSink<Int>()
        _ = try await Pipeline(from: ManualSource<Int>()).take(first: 0).sink(sink).run()
        _ = try await Pipeline(from: AsyncStream<Int>.makeStream().stream).take(first: 0).sink(sink).run()
        _ = try await Pipeline(from: ManualSource<Int>()).buffer(1).take(first: 0).sink(sink).run()
        #expect(sink.elements.isEmpty)
        #expect(sink.outcomes.map(\.ending.isFinished) == [true, true, true])
    }
}
