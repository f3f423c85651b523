import Pipeline
import PipelineTesting
import Testing

struct RunTests {
    @Test func anEmptyListOfSinksIsAnError() async {
        let sinks: [any Sink<Int>] = []
        await #expect(throws: PipelineError.noSinks) { try await Pipeline(from: [1]).sink(sinks).run() }
    }

    @Test func aPipelineThatCannotRunStillEndsItsMonitor() async {
        let monitor = RunMonitor()
        let outcome = await Pipeline(from: [1]).buffer(0).sink(ProbeSink()).attempt(RunOptions(monitor: monitor))
        #expect(outcome.ending.isFailure)
        var updates: [RunProgress] = []
        for await progress in monitor.progress(every: .seconds(1), clock: ManualClock()) { updates.append(progress) }
        #expect(updates.map(\.isFinished) == [true])
    }

    @Test func attemptReturnsTheFiguresOfARunThatFails() async {
        let outcome = await Pipeline(from: 0..<10)
            .map { number in
                if number == 5 { throw Broken() }
                return number
            }
            .sink(ProbeSink())
            .attempt()
        #expect(outcome.ending.isFailure)
        #expect(outcome.metrics["map"]?.failed == 1)
        #expect(outcome.metrics["map"]?.received == 6)
    }

    @Test func aRunThatIsLeftEarlyStillGivesItsSinksWhatWasSent() async throws {
        let sink = ProbeSink<Int>()
        let first = try await Pipeline(from: 0...).withResults(sinks: [sink]) { numbers in
            try await numbers.first { $0 > 2 }
        }
        #expect(first == 3)
        #expect(sink.elements.starts(with: [0, 1, 2, 3]))
        #expect(sink.outcomes.map(\.ending.isFinished) == [true])
    }
}
