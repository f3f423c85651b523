import Pipeline
import PipelineTesting
import Testing

struct SinkLifecycleTests {
    @Test func everySinkGetsEveryElementBetweenOpenAndClose() async throws {
        let sinks = (0..<3).map { ProbeSink<Int>(name: "sink \($0)") }
        _ = try await Pipeline(from: 0..<1000).sink(sinks[0], sinks[1], sinks[2]).run()
        for sink in sinks {
            #expect(sink.elements == Array(0..<1000))
            let kinds = sink.events.map(Self.kind)
            #expect(kinds.first == "opened")
            #expect(kinds.last == "closed")
            #expect(kinds.filter { $0 == "opened" || $0 == "closed" }.count == 2)
            #expect(kinds.dropLast().last == "flushed")
        }
    }

    @Test func anEmptyRunOpensAndClosesWithoutWriting() async throws {
        let sink = ProbeSink<Int>()
        _ = try await Pipeline(from: [Int]()).sink(sink).run()
        #expect(sink.events.map(Self.kind) == ["opened", "closed"])
    }

    @Test func aWriterIsFlushedWhenNothingIsWaiting() async throws {
        let source = ManualSource<Int>()
        let flushed = Gate()
        let sink = ProbeSink<Int>(onEvent: { event in
            if case .flushed = event { flushed.open() }
        })
        let pipeline = Pipeline(from: source).sink(sink)
        async let outcome = pipeline.run()
        source.send(1)
        try await flushed.pass()
        source.finish()
        _ = try await outcome
    }

    @Test func aSinkThatCannotBeOpenedClosesTheOthersAndNothingRuns() async {
        let good = ProbeSink<Int>()
        let bad = ProbeSink<Int>(onEvent: { _ in throw Broken() })
        let pipeline = Pipeline(from: 0..<10).sink(good, bad)
        await #expect(throws: Broken.self) { try await pipeline.run() }
        #expect(good.events.map(Self.kind) == ["opened", "closed"])
        #expect(good.outcomes.first?.ending.isFailure == true)
    }

    @Test func aFailedRunClosesEverySinkWithTheError() async {
        let sinks = [ProbeSink<Int>(), ProbeSink<Int>()]
        let pipeline = Pipeline(from: 0..<1000)
            .through("fail", width: .unordered(4)) { (number: Int, outlet: Outlet<Int>) in
                if number == 700 { throw Broken() }
                try await outlet.send(number)
            }
            .sink(sinks[0], sinks[1])
        await #expect(throws: Broken.self) { try await pipeline.run() }
        for sink in sinks {
            #expect(sink.outcomes.count == 1)
            guard case .failed(let error) = sink.outcomes.first?.ending else {
                Issue.record("closed as if it had not failed")
                continue
            }
            #expect(error is Broken)
        }
    }

    @Test func aSinkThatFailsToWriteIsStillClosed() async {
        let bad = ProbeSink<Int>(onEvent: { event in
            if case .wrote = event { throw Broken() }
        })
        let good = ProbeSink<Int>()
        let pipeline = Pipeline(from: 0..<1000).sink(good, bad)
        await #expect(throws: Broken.self) { try await pipeline.run() }
        #expect(bad.outcomes.count == 1)
        #expect(good.outcomes.count == 1)
    }

    @Test func aSinkThatFailsToCloseFailsTheRunButNotTheOtherSinks() async {
        let bad = ProbeSink<Int>(onEvent: { event in
            if case .closed = event { throw Broken() }
        })
        let good = ProbeSink<Int>()
        let pipeline = Pipeline(from: 0..<10).sink(bad, good)
        await #expect(throws: Broken.self) { try await pipeline.run() }
        #expect(good.outcomes.count == 1)
    }

    @Test func aPipelineCanBeRunAgain() async throws {
        let sink = ProbeSink<Int>()
        let pipeline = Pipeline(from: 0..<10).sink(sink)
        _ = try await pipeline.run()
        _ = try await pipeline.run()
        #expect(sink.elements == Array(0..<10) + Array(0..<10))
        #expect(sink.outcomes.count == 2)
    }

    private static func kind(_ event: ProbeSink<Int>.Event) -> String {
        switch event {
        case .opened: "opened"
        case .wrote: "wrote"
        case .flushed: "flushed"
        case .closed: "closed"
        }
    }
}

extension Outcome.Ending {
    var isFailure: Bool {
        if case .failed = self { true } else { false }
    }

    var isCancelled: Bool {
        if case .cancelled = self { true } else { false }
    }
}
