import Pipeline
import PipelineTesting
import Testing

struct FailureFiguresTests {
    @Test func aFoldThatThrowsIsAFailureOfTheElement() async {
        let outcome = await Pipeline(from: 0..<3).reduce(into: 0) { _, _ in throw Broken() }.sink(ProbeSink()).attempt()
        #expect(outcome.metrics["reduce"]?.failed == 1)
        #expect(outcome.metrics["reduce"]?.emitted == 0)
    }

    @Test func aConditionThatThrowsIsAFailureOfTheElement() async {
        let taken = await Pipeline(from: 0..<3).take(while: { _ in throw Broken() }).sink(ProbeSink()).attempt()
        #expect(taken.metrics["take"]?.failed == 1)
        #expect(taken.metrics["take"]?.emitted == 0)
        let routed = await Pipeline(from: 0..<3)
            .route([.when({ _ in throw Broken() }, Branch("all") { $0.sink(ProbeSink()) })])
            .attempt()
        #expect(routed.metrics["route"]?.failed == 1)
        #expect(routed.metrics["route"]?.emitted == 0)
    }

    @Test func foldsAndConditionsHeedTheirPolicies() async throws {
        let letters = ProbeSink<DeadLetter<Int>>(name: "letters")
        let sink = ProbeSink<Int>()
        let outcome = try await Pipeline(from: 0..<10)
            .take(
                onFailure: .skip,
                while: { number in
                    if number == 2 { throw Broken() }
                    return number < 8
                }
            )
            .route(
                [
                    .when(
                        { number in
                            if number == 3 { throw Broken() }
                            return true
                        },
                        Branch("sum") { beginning in
                            beginning.reduce(into: 0, onFailure: .skip) { sum, number in
                                if number == 4 { throw Broken() }
                                sum += number
                            }
                        }
                    )
                ],
                onFailure: .deadLetter(to: letters)
            )
            .sink(sink)
            .run()
        #expect(sink.elements == [0 + 1 + 5 + 6 + 7])
        #expect(letters.elements.map(\.element) == [3])
        #expect(outcome.metrics["take"]?.skipped == 1)
        #expect(outcome.metrics["route"]?.deadLettered == 1)
        #expect(outcome.metrics["reduce"]?.skipped == 1)
    }

    @Test func skippedElementsAreSeenWhileTheRunGoesOn() async throws {
        let source = ManualSource<Int>()
        let monitor = RunMonitor()
        let seen = Gate()
        let pipeline = Pipeline(from: source)
            .map(onFailure: .skip) { (number: Int) -> Int in
                if number == 1 { throw Broken() }
                return number
            }
            .sink(ClosureSink("seen") { _ in seen.open() })
        async let outcome = pipeline.run(RunOptions(monitor: monitor))
        source.send(1)
        source.send(2)
        try await seen.pass()
        #expect(monitor.current?.metrics["map"]?.skipped == 1)
        source.finish()
        _ = try await outcome
    }
}
