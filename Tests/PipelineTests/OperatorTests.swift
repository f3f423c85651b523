import Pipeline
import PipelineTesting
import Testing

struct OperatorTests {
    @Test func fusedOperatorsComputeWhatTheLibraryDoes() async throws {
        let sink = ProbeSink<String>()
        let outcome = try await Pipeline(from: 0..<1000)
            .map { $0 * 3 }
            .filter { $0 % 2 == 0 }
            .compactMap { $0 % 5 == 0 ? nil : $0 }
            .map { String($0) }
            .sink(sink)
            .run()
        let kept: [Int] = (0..<1000).map { $0 * 3 }.filter { $0 % 2 == 0 && $0 % 5 != 0 }
        #expect(sink.elements == kept.map { String($0) })
        #expect(outcome.metrics.stages.map(\.name) == ["source", "map", "filter", "compactMap", "map", "probe"])
        #expect(outcome.metrics.stages.map(\.received) == [0, 1000, 1000, 500, 400, 400])
        #expect(outcome.metrics.stages.map(\.emitted) == [1000, 1000, 500, 400, 400, 0])
    }

    @Test func operatorsAlsoRunBehindManyWorkers() async throws {
        let sink = ProbeSink<Int>()
        let outcome = try await Pipeline(from: 0..<500)
            .through("pass on", width: .unordered(8)) { (number: Int, outlet: Outlet<Int>) in
                try await outlet.send(number)
            }
            .filter { $0 % 2 == 0 }
            .map { $0 + 1 }
            .sink(sink)
            .run()
        #expect(sink.elements.sorted() == stride(from: 1, to: 500, by: 2).map(\.self))
        #expect(outcome.metrics.stages.map(\.emitted) == [500, 500, 250, 250, 0])
    }

    @Test func anErrorInAFunctionFailsTheRun() async {
        let pipeline = Pipeline(from: 0..<1000)
            .map { number in
                if number == 500 { throw Broken() }
                return number
            }
            .sink(ProbeSink())
        await #expect(throws: Broken.self) { try await pipeline.run() }
    }

    @Test func anAsynchronousSequenceIsASource() async throws {
        let (stream, continuation) = AsyncStream.makeStream(of: Int.self)
        for number in 0..<100 { continuation.yield(number) }
        continuation.finish()
        let sink = ProbeSink<Int>()
        _ = try await Pipeline(from: stream).sink(sink).run()
        #expect(sink.elements == Array(0..<100))
    }

    @Test func aLoneElementDoesNotWaitForABatch() async throws {
        let source = ManualSource<Int>()
        let arrived = Gate()
        let sink = ProbeSink<Int>(onEvent: { event in
            if case .wrote = event { arrived.open() }
        })
        let pipeline = Pipeline(from: source).map { $0 }.sink(sink)
        async let outcome = pipeline.run()
        source.send(1)
        try await arrived.pass()
        #expect(sink.elements == [1])
        source.finish()
        _ = try await outcome
    }
}

/// An error that nobody else throws.
struct Broken: Error {}
