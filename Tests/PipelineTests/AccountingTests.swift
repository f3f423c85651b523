import Pipeline
import PipelineTesting
import Testing

/// Every element is accounted for, also where a run ends before its input does.
struct AccountingTests {
    @Test(arguments: [Metering.full, .counts], [Width<Int>.serial, .ordered(2), .unordered(2)])
    func whatAStageIsAtWhenItIsCancelledIsUnfinished(metering: Metering, width: Width<Int>) async {
        let gate = Gate()
        let pipeline = Pipeline(from: 0..<3)
            .through("gated", width: width) { (number: Int, outlet: Outlet<Int>) in
                try await outlet.send(number)
                try await gate.pass()
            }
            .sink(ProbeSink())
        let task = Task { await pipeline.attempt(RunOptions(metering: metering)) }
        await gate.waitForArrivals(count: width.workers)
        task.cancel()
        let outcome = await task.value
        let stage = outcome.metrics["gated"]
        #expect(stage?.received == outcome.metrics["source"]?.emitted)
        #expect(stage?.unfinished == stage?.received)
        #expect(stage?.emitted == width.workers)
        #expect(outcome.metrics["probe"]?.received == width.workers)
    }

    @Test(arguments: [Metering.full, .counts])
    func anElementThatFailsTheRunIsCountedOnceAsIsWhatItHadSent(metering: Metering) async {
        let pipeline = Pipeline(from: [1])
            .through("fail") { (number: Int, outlet: Outlet<Int>) in
                try await outlet.send(number)
                throw Broken()
            }
            .sink(ProbeSink())
        let stage = await pipeline.attempt(RunOptions(metering: metering)).metrics["fail"]
        #expect(stage?.received == 1)
        #expect(stage?.failed == 1)
        #expect(stage?.unfinished == 0)
        #expect(stage?.emitted == 1)
    }

    @Test func whatIsInHandInFrontOfAQueueThatEndsIsUnfinishedBehindIt() async {
        let gate = Gate()
        let pipeline = Pipeline(from: 0..<1000)
            .buffer(4)
            .through("gated") { (_: Int, _: Outlet<Int>) in try await gate.pass() }
            .sink(ProbeSink())
        let task = Task { await pipeline.attempt() }
        await gate.waitForArrivals(count: 1)
        task.cancel()
        let metrics = await task.value.metrics
        #expect(metrics["buffer"]?.received == metrics["source"]?.emitted)
        #expect(metrics["gated"]?.received == metrics["buffer"]?.emitted)
    }

    @Test func anElementThatNobodyWantedIsUnfinishedInTheStageThatSentIt() async throws {
        let outcome = try await Pipeline(from: 0..<10)
            .through("three of each") { (number: Int, outlet: Outlet<Int>) in
                for _ in 0..<3 { try await outlet.send(number) }
            }
            .take(first: 4)
            .sink(ProbeSink())
            .run()
        #expect(outcome.metrics["three of each"]?.received == 2)
        #expect(outcome.metrics["three of each"]?.unfinished == 1)
    }

    @Test func whatALoopOverResultsLeavesInHandIsUnfinished() async throws {
        let observer = OutcomeObserver()
        try await Pipeline(from: 0..<10).withResults(RunOptions(observer: observer), capacity: 10) { results in
            for try await number in results where number == 2 { break }
        }
        let metrics = observer.outcome?.metrics
        #expect(metrics?["results"]?.received == metrics?["source"]?.emitted)
        #expect(metrics?["results"].map { $0.received - $0.unfinished } == 3)
    }
}
