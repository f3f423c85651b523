import Pipeline
import PipelineTesting
import Testing

struct DrainSignalTests {
    @Test func aSequenceStopsAndWhatItSentComesToItsEnd() async throws {
        let drain = DrainSignal()
        let sink = ProbeSink<Int>()
        let outcome = try await Pipeline(from: 0...)
            .tap { if $0 == 99 { drain.begin() } }
            .through("pass on", width: .ordered(3)) { (number: Int, outlet: Outlet<Int>) in
                try await outlet.send(number)
            }
            .sink(sink)
            .run(RunOptions(drain: drain))
        #expect(outcome.ending.isDrained)
        let sent = outcome.metrics["source"]?.emitted ?? 0
        #expect(sent >= 100)
        #expect(sink.elements == Array(0..<sent))
        #expect(sink.outcomes.first?.ending.isDrained == true)
    }

    @Test func anAsynchronousSequenceThatWaitsIsLeft() async throws {
        let (stream, continuation) = AsyncStream.makeStream(of: Int.self)
        for number in 0..<3 { continuation.yield(number) }
        let drain = DrainSignal()
        let sink = ProbeSink<Int>(onEvent: { event in
            if case .wrote(let batch) = event, batch.contains(2) { drain.begin() }
        })
        let leftovers = try await Leftovers.after {
            let outcome = try await Pipeline(from: stream).sink(sink).run(RunOptions(drain: drain))
            #expect(outcome.ending.isDrained)
        }
        #expect(sink.elements == [0, 1, 2])
        #expect(leftovers == .none)
    }

    @Test func whatASequenceThrowsBecauseItIsLeftIsNoFailure() async throws {
        let drain = DrainSignal()
        let clock = ManualClock()
        let outcome = try await Pipeline(from: Ticks(clock: clock, drain: drain))
            .sink(ProbeSink())
            .run(RunOptions(drain: drain))
        #expect(outcome.ending.isDrained)
        #expect(outcome.metrics["source"]?.emitted == 1)
    }

    @Test func aSourceThatIsAskedFinishesItsPage() async throws {
        let drain = DrainSignal()
        let sink = ProbeSink<Int>()
        let outcome = try await Pipeline(from: Pages(reaction: .ask, drain: drain, clock: ManualClock()))
            .sink(sink)
            .run(RunOptions(drain: drain))
        #expect(outcome.ending.isDrained)
        #expect(sink.elements == [0, 1])
    }

    @Test func aSourceThatIsCancelledLeavesOutWhatItWasAt() async throws {
        let drain = DrainSignal()
        let sink = ProbeSink<Int>()
        let outcome = try await Pipeline(from: Pages(reaction: .cancel, drain: drain, clock: ManualClock()))
            .sink(sink)
            .run(RunOptions(drain: drain))
        #expect(outcome.ending.isDrained)
        #expect(sink.elements == [0])
    }

    // A drain cancels the source's task: that must not pass for a cancellation of the run.
    @Test func aFailureBehindASourceThatIsLeftIsAFailure() async {
        let drain = DrainSignal()
        let pipeline = Pipeline(from: LastWords(drain: drain, clock: ManualClock()))
            .map { (_: Int) -> Int in throw Broken() }
            .sink(ProbeSink())
        await #expect(throws: Broken.self) { try await pipeline.run(RunOptions(drain: drain)) }
    }

    @Test func aStageSeesTheDrain() async throws {
        let drain = DrainSignal()
        let sink = ProbeSink<Int>()
        _ = try await Pipeline(from: [0])
            .through("until drained") { (number: Int, outlet: Outlet<Int>) in
                for next in number... where !outlet.isDraining {
                    try await outlet.send(next)
                    if next == 4 { drain.begin() }
                    if outlet.isDraining { return }
                }
            }
            .sink(sink)
            .run(RunOptions(drain: drain))
        #expect(sink.elements == [0, 1, 2, 3, 4])
    }

    @Test func aSignalThatWasGivenBeforeTheRunLeavesNothingToDo() async throws {
        let drain = DrainSignal()
        drain.begin()
        drain.begin()
        #expect(drain.hasBegun)
        await drain.wait()
        let sink = ProbeSink<Int>()
        let outcome = try await Pipeline(from: 0...).sink(sink).run(RunOptions(drain: drain))
        #expect(outcome.ending.isDrained)
        #expect(sink.events.count == 2, "opened and closed")
    }

    @Test func theSignalWinsARaceThatNobodyElseCanEnd() async {
        let drain = DrainSignal()
        let gate = Gate()
        let value: Int? = await drain.race {
            drain.begin()
            try? await gate.pass()
            return 1
        }
        #expect(value == nil)
        let first: Int? = await DrainSignal().race { 1 }
        #expect(first == 1)
    }
}

extension Outcome.Ending {
    var isDrained: Bool {
        if case .drained = self { true } else { false }
    }
}

/// One element, and then a sleep that only a cancellation ends, with an error.
private struct Ticks: AsyncSequence {
    struct AsyncIterator: AsyncIteratorProtocol {
        let clock: ManualClock
        let drain: DrainSignal
        var count = 0

        mutating func next() async throws -> Int? { try await next(isolation: nil) }

        mutating func next(isolation actor: isolated (any Actor)?) async throws -> Int? {
            count += 1
            if count == 1 { return count }
            drain.begin()
            try await clock.sleep(for: .seconds(1))
            return count
        }
    }

    let clock: ManualClock
    let drain: DrainSignal

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(clock: clock, drain: drain) }
}

/// Sends a page, and waits for the drain in the middle of the second.
private struct Pages: Source {
    let reaction: DrainReaction
    let drain: DrainSignal
    let clock: ManualClock

    var drainReaction: DrainReaction { reaction }

    func produce(into outlet: Outlet<Int>) async throws {
        var page = 0
        while !outlet.isDraining {
            if page == 1 {
                drain.begin()
                if reaction == .cancel { try await clock.sleep(for: .seconds(1)) }
            }
            try await outlet.send(page)
            page += 1
        }
    }
}

/// Sends what it has when it is cancelled.
private struct LastWords: AsyncSequence, AsyncIteratorProtocol {
    let drain: DrainSignal
    let clock: ManualClock
    var isOver = false

    func makeAsyncIterator() -> Self { self }

    mutating func next() async -> Int? {
        guard !isOver else { return nil }
        isOver = true
        drain.begin()
        try? await clock.sleep(for: .seconds(1))
        return 1
    }
}
