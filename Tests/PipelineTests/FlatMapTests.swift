import Pipeline
import PipelineTesting
import Testing

struct FlatMapTests {
    @Test func makesNoMoreOfASequenceThanIsWanted() async throws {
        let made = Counter()
        let sink = ProbeSink<Int>()
        let outcome = try await Pipeline(from: [100, 200])
            .flatMap { Counted(made: made, rest: $0..<Int.max) }
            .take(first: 70)
            .sink(sink)
            .run()
        #expect(outcome.ending.isFinished)
        #expect(sink.elements == Array(100..<170))
        #expect(made.value <= 71)
    }

    @Test func aSlowSinkHoldsTheSequenceBack() async throws {
        let gate = Gate()
        let made = Counter()
        let sink = ProbeSink<Int>(onEvent: { event in
            if case .wrote = event { try await gate.pass() }
        })
        let pipeline = Pipeline(from: [0])
            .flatMap { Counted(made: made, rest: $0..<10_000) }
            .sink(sink.delivering(.buffer(4)))
        async let running = pipeline.run()
        await gate.waitForArrivals(count: 1)
        #expect(made.value <= 4 * 4)
        gate.open()
        _ = try await running
        #expect(sink.elements == Array(0..<10_000))
    }

    @Test func leavesOutAnElementThatNoSequenceCanBeMadeOf() async throws {
        let sink = ProbeSink<Int>()
        let outcome = try await Pipeline(from: [2, -1, 3])
            .flatMap(onFailure: .skip) { count in
                if count < 0 { throw Broken() }
                return repeatElement(count, count: count)
            }
            .sink(sink)
            .run()
        #expect(sink.elements == [2, 2, 3, 3, 3])
        #expect(outcome.metrics["flatMap"]?.skipped == 1)
    }

    @Test func anInfiniteSequenceCanBeCancelled() async {
        let started = Gate()
        let pipeline = Pipeline(from: [0]).flatMap { $0... }.tap { _ in started.open() }.sink(ProbeSink())
        let task = Task { await pipeline.attempt() }
        await #expect(throws: Never.self) { try await started.pass() }
        task.cancel()
        #expect(await task.value.ending.isCancelled)
    }
}

/// Numbers from one on, made one by one and counted.
private struct Counted: Sequence, IteratorProtocol, Sendable {
    let made: Counter
    var rest: Range<Int>

    mutating func next() -> Int? {
        made.count()
        return rest.popFirst()
    }
}

/// A counter that a value can hold.
private final class Counter: Sendable {
    private let state = Locked(0)

    var value: Int { state.withLock { $0 } }

    func count() { state.withLock { $0 += 1 } }
}
