import Pipeline
import PipelineTesting
import Testing

struct ThrottleTests {
    @Test func spacesTheElementsEvenlyAfterTheBurst() async throws {
        let times = try await passed(0..<5, .perSecond(10, burst: 2)) { _ in 1 }
        #expect(times.map(\.element) == [0, 1, 2, 3, 4])
        #expect(times.map(\.time) == [0, 0, 100, 200, 300].map { .milliseconds($0) })
    }

    @Test func whatCostsMoreMakesTheNextOnesWaitLonger() async throws {
        let times = try await passed([1, 5, 1, 1], .perSecond(10)) { $0 }
        #expect(times.map(\.time) == [0, 100, 600, 700].map { .milliseconds($0) })
    }

    @Test func aRateIsKeptForEachKey() async throws {
        let clock = ManualClock()
        let sink = ProbeSink<Int>()
        let done = Gate()
        let pipeline = Pipeline(from: [10, 11, 20, 12, 21])
            .throttle(.perSecond(1), by: { $0 / 10 })
            .tap { if $0 == 20 { done.open() } }
            .sink(sink)
        async let running = pipeline.run(RunOptions(clock: clock))
        try await done.pass()
        for _ in 0..<2 {
            await clock.waitForSleepers(count: 1)
            clock.advance(by: .seconds(1))
        }
        let outcome = try await running
        #expect(sink.elements.filter { $0 < 20 } == [10, 11, 12])
        #expect(sink.elements.filter { $0 >= 20 } == [20, 21])
        #expect(sink.elements.firstIndex(of: 20) == 1, "11 does not hold it up")
        #expect(outcome.metrics["throttle"]?.received == 5)
        #expect(outcome.metrics["throttle"]?.emitted == 5)
    }

    @Test func aLateAwakeningDoesNotLowerTheRate() async throws {
        let clock = ManualClock()
        let sink = ProbeSink<Int>()
        async let running = Pipeline(from: 0..<5).throttle(.perSecond(1)).sink(sink).run(RunOptions(clock: clock))
        // Each sleep is over half a second late: 0, 1.5, 2.5 (from 2), 3.5 (from 3), 4.5 (from 4).
        await clock.waitForSleepers(count: 1)
        clock.advance(by: .milliseconds(1500))
        for _ in 0..<3 {
            await clock.waitForSleepers(count: 1)
            clock.advance(by: .seconds(1))
        }
        let outcome = try await running
        #expect(sink.elements == [0, 1, 2, 3, 4])
        #expect(outcome.metrics.duration == .milliseconds(4500))
        #expect(outcome.metrics.bottleneck?.name == "throttle")
    }

    @Test func aBurstThatIsLongerThanTimeIsNoTrap() async throws {
        let sink = ProbeSink<Int>()
        let rate = Rate(1, per: .seconds(60), burst: .max)
        try await Pipeline(from: 0..<5).throttle(rate, cost: { $0 == 4 ? .max : $0 }).sink(sink)
            .run(RunOptions(clock: SkippingClock()))
        #expect(sink.elements == [0, 1, 2, 3, 4])
    }

    @Test func aRunThatIsCancelledDoesNotWait() async {
        let clock = ManualClock()
        let pipeline = Pipeline(from: 0..<100).throttle(.perSecond(1), capacity: 4).sink(ProbeSink())
        let leftovers = await Leftovers.after {
            let task = Task { await pipeline.attempt(RunOptions(clock: clock)) }
            await clock.waitForSleepers(count: 1)
            task.cancel()
            let outcome = await task.value
            #expect(outcome.ending.isCancelled)
            #expect(outcome.metrics["throttle"]?.received == outcome.metrics["source"]?.emitted)
        }
        #expect(leftovers == .none)
    }

    @Test(arguments: [Rate(0, per: .seconds(1)), Rate(1, per: .zero), Rate(1, per: .seconds(1), burst: 0)])
    func aRateThatLetsNothingThroughIsAnError(rate: Rate) async {
        let pipeline = Pipeline(from: [1]).throttle(rate).sink(ProbeSink())
        await #expect(throws: PipelineError.invalidRate(stage: "throttle", rate: rate.description)) {
            try await pipeline.run()
        }
    }

    /// When each element passed, on a clock whose sleeps take no time.
    private func passed(
        _ elements: some Sequence<Int> & Sendable,
        _ rate: Rate,
        cost: @escaping @Sendable (Int) -> Int
    ) async throws -> [(element: Int, time: Duration)] {
        let clock = SkippingClock()
        let times = Locked<[(element: Int, time: Duration)]>([])
        try await Pipeline(from: elements)
            .throttle(rate, cost: cost)
            .tap { element in times.withLock { $0.append((element, clock.now.offset)) } }
            .sink(ProbeSink())
            .run(RunOptions(clock: clock))
        return times.withLock { $0 }
    }
}
