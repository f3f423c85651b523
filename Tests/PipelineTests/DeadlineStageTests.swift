import Pipeline
import PipelineTesting
import Testing

struct DeadlineStageTests {
    @Test func whatFinishesInTimeGoesOn() async throws {
        let sink = ProbeSink<Int>()
        let stage = ClosureStage<Int, Int>(name: "twice") { number, outlet in
            try await outlet.send(contentsOf: [number, number])
        }
        _ = try await Pipeline(from: 0..<3)
            .through(stage.deadline(.seconds(1)))
            .sink(sink)
            .run(RunOptions(clock: ManualClock()))
        #expect(sink.elements == [0, 0, 1, 1, 2, 2])
    }

    @Test func whatTakesLongerFailsAndWhatItSentIsDropped() async throws {
        let clock = ManualClock()
        let gate = Gate()
        let letters = ProbeSink<DeadLetter<Int>>()
        let sink = ProbeSink<Int>()
        let stage = ClosureStage<Int, Int>(name: "gated") { number, outlet in
            try await outlet.send(number)
            if number == 1 { try await gate.pass() }
        }
        let pipeline = Pipeline(from: [1, 2])
            .through(stage.deadline(.seconds(5)), onFailure: .deadLetter(to: letters))
            .sink(sink)
        async let running = pipeline.run(RunOptions(clock: clock))
        await gate.waitForArrivals(count: 1)
        await clock.waitForSleepers(count: 1)
        clock.advance(by: .seconds(5))
        let outcome = try await running
        #expect(sink.elements == [2])
        let error = letters.elements.first?.error as? DeadlineExceeded
        #expect(error?.stage == "gated")
        #expect(error?.limit == .seconds(5))
        #expect(outcome.metrics["gated"]?.deadLettered == 1)
    }

    @Test func eachAttemptHasItsOwnTimeWhenItIsInside() async throws {
        let clock = ManualClock()
        let gate = Gate()
        let stage = ClosureStage<Int, Int>(name: "gated") { _, _ in try await gate.pass() }
        let retrying = stage.deadline(.seconds(5)).retrying(RetryPolicy(attempts: 2, backoff: .constant(.zero)))
        let pipeline = Pipeline(from: [1]).through(retrying, onFailure: .skip).sink(ProbeSink())
        async let running = pipeline.run(RunOptions(clock: clock))
        for _ in 0..<2 {
            await gate.waitForArrivals(count: 1)
            await clock.waitForSleepers(count: 1)
            clock.advance(by: .seconds(5))
        }
        let outcome = try await running
        #expect(clock.now.offset == .seconds(10))
        #expect(outcome.metrics["gated"]?.retried == 1)
        #expect(outcome.metrics["gated"]?.skipped == 1)
    }

    @Test func whatTheStageThrowsIsTheError() async {
        let stage = ClosureStage<Int, Int>(name: "fail") { _, _ in throw Broken() }
        let pipeline = Pipeline(from: [1]).through(stage.deadline(.seconds(5))).sink(ProbeSink())
        let leftovers = await Leftovers.after {
            await #expect(throws: Broken.self) { try await pipeline.run(RunOptions(clock: ManualClock())) }
        }
        #expect(leftovers == .none)
    }
}
