import Pipeline
import PipelineTesting
import Synchronization
import Testing

struct ThroughTests {
    /// A thousand numbers, each as often as its remainder by four.
    private let repeated = (0..<1000).flatMap { (number: Int) -> [Int] in Array(repeating: number, count: number % 4) }

    @Test(arguments: [Width<Int>.serial, .ordered(1), .ordered(4), .ordered(64)], [1, 2, 64])
    func keepsTheOrder(width: Width<Int>, capacity: Int) async throws {
        let sink = ProbeSink<Int>()
        let outcome = try await Pipeline(from: 0..<1000)
            .through("repeat", width: width, capacity: capacity) { (number: Int, outlet: Outlet<Int>) in
                for _ in 0..<(number % 4) { try await outlet.send(number) }
                if number % 3 == 0 { await Task.yield() }
            }
            .sink(sink.delivering(.buffer(capacity)))
            .run()
        #expect(sink.elements == repeated)
        #expect(outcome.metrics.stages.map(\.received) == [0, 1000, 1500])
        #expect(outcome.metrics.stages.map(\.emitted) == [1000, 1500, 0])
    }

    @Test(arguments: [1, 3, 64], [1, 5, 64])
    func losesNothingUnordered(workers: Int, capacity: Int) async throws {
        let sink = ProbeSink<Int>()
        _ = try await Pipeline(from: 0..<1000)
            .through("repeat", width: .unordered(workers), capacity: capacity) { (number: Int, outlet: Outlet<Int>) in
                if number % 3 == 0 { await Task.yield() }
                try await outlet.send(contentsOf: repeatElement(number, count: number % 4))
            }
            .sink(sink.delivering(.buffer(capacity)))
            .run()
        #expect(sink.elements.sorted() == repeated)
    }

    @Test(arguments: [Width<Int>.ordered(5), .unordered(5)])
    func worksOnAsManyAsItsWidth(width: Width<Int>) async throws {
        let gate = Gate()
        let running = Atomic(0)
        let peak = Atomic(0)
        let pipeline = Pipeline(from: 0..<50)
            .through("gated", width: width) { (number: Int, outlet: Outlet<Int>) in
                peak.max(running.add(1, ordering: .relaxed).newValue, ordering: .relaxed)
                try await gate.pass()
                running.subtract(1, ordering: .relaxed)
                try await outlet.send(number)
            }
            .sink(ProbeSink())
        async let outcome = pipeline.run()
        await gate.waitForArrivals(count: 5)
        gate.open()
        _ = try await outcome
        #expect(peak.load(ordering: .relaxed) == 5)
    }

    @Test func anEarlyResultOvertakesOnlyWhenUnordered() async throws {
        for (width, expected) in [(Width<Int>.unordered(2), [1, 0]), (.ordered(2), [0, 1])] {
            let gate = Gate()
            let sink = ProbeSink<Int>()
            _ = try await Pipeline(from: [0, 1])
                .through("first waits for second", width: width) { (number: Int, outlet: Outlet<Int>) in
                    if number == 0 { try await gate.pass() }
                    try await outlet.send(number)
                    gate.open()
                }
                .sink(sink)
                .run()
            #expect(sink.elements == expected)
        }
    }

    @Test(arguments: [Width<Int>.serial, .ordered(2), .unordered(2)])
    func aSlowSinkHoldsTheSourceBack(width: Width<Int>) async throws {
        let gate = Gate()
        let produced = Atomic(0)
        let sink = ProbeSink<Int>(onEvent: { event in
            if case .wrote = event { try await gate.pass() }
        })
        let pipeline = Pipeline(from: 0..<10_000)
            .map { number in
                produced.add(1, ordering: .relaxed)
                return number
            }
            .through("pass on", width: width, capacity: 8) { (number: Int, outlet: Outlet<Int>) in
                try await outlet.send(number)
            }
            .sink(sink.delivering(.buffer(8)))
        async let outcome = pipeline.run()
        await gate.waitForArrivals(count: 1)
        // Both boundaries full, a batch in hand on each side of each, one element in each worker, one window.
        #expect(produced.load(ordering: .relaxed) <= 6 * 8 + 2 + 10)
        gate.open()
        _ = try await outcome
        #expect(sink.elements.count == 10_000)
    }

    @Test func aWidthUnderOneIsAnErrorThatNamesTheStage() async {
        for width in [Width<Int>.ordered(0), .unordered(-3)] {
            let sink = ProbeSink<Int>()
            let pipeline = Pipeline(from: [1])
                .through("narrow", width: width) { (number: Int, outlet: Outlet<Int>) in try await outlet.send(number) }
                .sink(sink)
            await #expect(throws: PipelineError.invalidWidth(stage: "narrow", width: width.workers)) {
                try await pipeline.run()
            }
            #expect(sink.events.isEmpty)
        }
    }

    @Test func aCapacityUnderOneIsAnErrorThatNamesTheStage() async {
        let pipeline = Pipeline(from: [1])
            .through("tight", width: .unordered(2), capacity: 0) { (number: Int, outlet: Outlet<Int>) in
                try await outlet.send(number)
            }
            .sink(ProbeSink())
        await #expect(throws: PipelineError.invalidCapacity(stage: "tight", capacity: 0)) { try await pipeline.run() }
    }
}
