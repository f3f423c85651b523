import Pipeline
import PipelineTesting
import Testing

/// What never ends by itself comes to its end all the same, also where nothing passes.
@Suite(.timeLimit(.minutes(1))) struct EndlessTests {
    private let began = Gate()

    @Test func aSequenceThatIsAllDroppedCanBeCancelled() async {
        await expectCancelled(Pipeline(from: [0]).flatMap { $0... }.filter(dropped).sink(ProbeSink<Int>()))
    }

    @Test func aStageWhoseResultsAreAllDroppedCanBeCancelled() async {
        for width: Width<Int> in [.serial, .unordered(2), .ordered(2), .keyed(2, by: { $0 })] {
            await expectCancelled(
                Pipeline(from: [0]).through(endless, width: width).filter(dropped).sink(ProbeSink())
            )
        }
    }

    @Test func aStageWithADeadlineIsStopped() async {
        let clock = SkippingClock()
        let stage = ClosureStage<Int, Int>(name: "endless") { _, outlet in
            while true {
                try await outlet.send(1)
                await Task.yield()
            }
        }
        let outcome = await Pipeline(from: [0])
            .through(stage.deadline(.milliseconds(50)))
            .sink(ProbeSink())
            .attempt(RunOptions(clock: clock))
        guard case .failed(let error) = outcome.ending else {
            Issue.record("\(outcome.ending)")
            return
        }
        #expect(error is DeadlineExceeded)
    }

    @Test func aStageWithRetriesCanBeCancelled() async {
        let stage = endless.retrying(RetryPolicy(attempts: 3))
        await expectCancelled(Pipeline(from: [0]).through(stage).sink(ProbeSink()))
    }

    @Test func aSourceThatSendsNothingAndHeedsNothingCanBeCancelled() async {
        await expectCancelled(Pipeline(from: EmptyPages(began: began)).sink(ProbeSink()))
    }

    @Test func aFailureElsewhereEndsASequenceThatIsAllDropped() async {
        let outcome = await Pipeline(from: [0])
            .broadcast([
                Branch("endless") { $0.flatMap { $0... }.filter { _ in false }.sink(ProbeSink()) },
                Branch("failing") { $0.map { _ -> Int in throw Broken() }.sink(ProbeSink()) },
            ])
            .attempt()
        guard case .failed(let error) = outcome.ending else {
            Issue.record("\(outcome.ending)")
            return
        }
        #expect(error is Broken)
    }

    @Test func aConsumerThatHasEnoughEndsASequenceOfWhichNothingMorePasses() async throws {
        let first = try await Pipeline(from: [0]).flatMap { $0... }.filter { $0 == 1 }.withResults { numbers in
            for try await number in numbers { return number }
            return -1
        }
        #expect(first == 1)
    }

    @Test func aBranchThatHasEnoughEndsASequenceOfWhichNothingMorePasses() async throws {
        let sink = ProbeSink<Int>()
        let outcome = try await Pipeline(from: [0]).flatMap { $0... }.filter { $0 == 1 }
            .broadcast([Branch("one") { $0.take(first: 1).sink(sink) }])
            .run()
        #expect(outcome.ending.isFinished)
        #expect(sink.elements == [1])
    }

    @Test func aLoneWorkerBehindWhichNothingIsWantedBeginsNothing() async throws {
        let begun = Locked(0)
        let outcome = try await Pipeline(from: 0...)
            .through("silent", width: .unordered(1)) { (_: Int, _: Outlet<Int>) in begun.withLock { $0 += 1 } }
            .take(first: 0)
            .sink(ProbeSink())
            .run()
        #expect(outcome.ending.isFinished)
        #expect(begun.withLock { $0 } == 0)
    }

    private var dropped: @Sendable (Int) -> Bool {
        { [began] _ in
            began.open()
            return false
        }
    }

    private var endless: ClosureStage<Int, Int> {
        let began = began
        return ClosureStage(name: "endless") { number, outlet in
            began.open()
            while true { try await outlet.send(number) }
        }
    }

    private func expectCancelled(_ pipeline: RunnablePipeline) async {
        let leftovers = await Leftovers.after {
            let running = Task { await pipeline.attempt() }
            try? await began.pass()
            running.cancel()
            #expect(await running.value.ending.isCancelled)
        }
        #expect(leftovers == .none)
    }
}

/// A source that polls for pages, all of which are empty.
private struct EmptyPages: Source {
    let began: Gate

    func produce(into outlet: Outlet<Int>) async throws {
        began.open()
        while true {
            try await outlet.send(contentsOf: [])
            await Task.yield()
        }
    }
}
