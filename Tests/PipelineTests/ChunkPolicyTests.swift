import Pipeline
import PipelineTesting
import Testing

struct ChunkPolicyTests {
    @Test func keepsToAWeightAndLetsTheOversizeGoAlone() async throws {
        let (chunks, metrics) = try await chunked([3, 4, 9, 1, 5, 5, 2], .weight(8) { $0 })
        #expect(chunks == [[3, 4], [9], [1, 5], [5, 2]])
        #expect(metrics?.chunks == [.full: 3, .end: 1])
    }

    @Test func anOversizeElementClosesWhatIsOpenBeforeIt() async throws {
        let (chunks, _) = try await chunked([100, 1, 100, 100], .weight(8) { $0 })
        #expect(chunks == [[100], [1], [100], [100]])
    }

    @Test func weightlessElementsFillNoChunk() async throws {
        let (chunks, _) = try await chunked([0, 0, -3, 0], .weight(1) { $0 })
        #expect(chunks == [[0, 0, -3, 0]])
    }

    @Test func theFirstLimitThatIsReachedCloses() async throws {
        let (chunks, _) = try await chunked([1, 1, 1, 5, 5, 1], .count(3).weighing(6) { $0 })
        #expect(chunks == [[1, 1, 1], [5], [5, 1]])
    }

    @Test func countsTheTriggers() async throws {
        let sink = ProbeSink<[Int]>()
        let outcome = try await Pipeline(from: [1, 2, 10, 11, 3, 12, 20])
            .chunk(.count(2), by: { $0 / 10 }, endingWith: { $0 == 3 })
            .sink(sink)
            .run()
        #expect(sink.elements == [[1, 2], [10, 11], [3], [12], [20]])
        #expect(outcome.metrics["chunk"]?.chunks == [.full: 2, .marked: 1, .end: 2])
    }

    @Test func theWindowBeginsWithTheFirstElementAndThereIsOneTimer() async throws {
        let clock = ManualClock()
        let source = ManualSource<Int>()
        let written = Gate()
        let sink = ProbeSink<[Int]>(onEvent: { event in
            if case .wrote = event { written.open() }
        })
        let pipeline = Pipeline(from: source).chunk(.count(100).within(.seconds(5))).sink(sink)
        async let running = pipeline.run(RunOptions(clock: clock))
        source.send(1)
        await clock.waitForSleepers(count: 1)
        clock.advance(by: .seconds(4))
        source.send(2)
        #expect(sink.elements.isEmpty)
        clock.advance(by: .seconds(1))
        try await written.pass()
        source.finish()
        let outcome = try await running
        #expect(sink.elements.first?.first == 1)
        #expect(sink.elements.flatMap(\.self) == [1, 2])
        #expect(outcome.metrics["chunk"]?.chunks[.time] == 1)
    }

    @Test func whatIsReadyGoesOnAtOnce() async throws {
        let source = ManualSource<Int>()
        let written = Gate()
        let sink = ProbeSink<[Int]>(onEvent: { event in
            if case .wrote = event { written.open() }
        })
        let pipeline = Pipeline(from: source).chunk(.ready(upTo: 100)).sink(sink)
        async let running = pipeline.run()
        source.send(1)
        try await written.pass()
        #expect(sink.elements == [[1]])
        source.finish()
        let outcome = try await running
        #expect(outcome.metrics["chunk"]?.chunks == [.ready: 1])
    }

    @Test func whatIsReadyIsBoundedAllTheSame() async throws {
        let (chunks, _) = try await chunked(Array(0..<100), .ready(upTo: 7))
        #expect(chunks.flatMap(\.self) == Array(0..<100))
        #expect(chunks.allSatisfy { (1...7).contains($0.count) })
    }

    @Test(arguments: [
        ChunkPolicy<Int>.count(0), .count(-1), .weight(0) { $0 }, .count(1).within(.zero), .ready(upTo: 0),
    ])
    func aLimitThatNoChunkCanKeepIsAnError(policy: ChunkPolicy<Int>) async {
        let pipeline = Pipeline(from: [1]).chunk(policy).sink(ProbeSink())
        await #expect(throws: PipelineError.self) { try await pipeline.run() }
    }

    private func chunked(
        _ elements: [Int],
        _ policy: ChunkPolicy<Int>
    ) async throws -> (chunks: [[Int]], metrics: StageMetrics?) {
        let sink = ProbeSink<[Int]>()
        let outcome = try await Pipeline(from: elements).chunk(policy).sink(sink).run()
        return (sink.elements, outcome.metrics["chunk"])
    }
}
