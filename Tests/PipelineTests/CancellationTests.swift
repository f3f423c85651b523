import Pipeline
import PipelineTesting
import Testing

struct CancellationTests {
    @Test(arguments: [Width<Int>.serial, .ordered(3), .unordered(3)])
    func leavesNoTaskAndClosesTheSinks(width: Width<Int>) async {
        let gate = Gate()
        let sinks = [ProbeSink<Int>(), ProbeSink<Int>()]
        let pipeline = Pipeline(from: 0..<100_000)
            .through("gated", width: width) { (number: Int, outlet: Outlet<Int>) in
                if number >= 5 { try await gate.pass() }
                try await outlet.send(number)
            }
            .chunk(.count(2))
            .through("pass on", width: .unordered(2)) { (chunk: [Int], outlet: Outlet<Int>) in
                try await outlet.send(contentsOf: chunk)
            }
            .sink(sinks[0], sinks[1])
        let leftovers = await Leftovers.after {
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    await #expect(throws: CancellationError.self) { try await pipeline.run() }
                }
                await gate.waitForArrivals(count: width.workers)
                group.cancelAll()
            }
        }
        #expect(leftovers == .none)
        for sink in sinks {
            #expect(sink.outcomes.count == 1)
            #expect(sink.outcomes.first?.ending.isCancelled == true)
        }
    }

    @Test func aSegmentThatDropsEverythingCanBeCancelled() async {
        let started = Gate()
        let pipelines = [
            Pipeline(from: 0..<Int.max).filter { _ in
                started.open()
                return false
            }.sink(ProbeSink()),
            Pipeline(from: 0..<Int.max).through("drop") { (_: Int, _: Outlet<Int>) in started.open() }
                .sink(ProbeSink()),
        ]
        for pipeline in pipelines {
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    await #expect(throws: CancellationError.self) { try await pipeline.run() }
                }
                await #expect(throws: Never.self) { try await started.pass() }
                group.cancelAll()
            }
        }
    }

    @Test func aRunThatIsCancelledBeforeItStartsClosesItsSinks() async {
        let sink = ProbeSink<Int>()
        await withTaskGroup(of: Void.self) { group in
            group.cancelAll()
            group.addTask {
                await #expect(throws: CancellationError.self) {
                    try await Pipeline(from: 0..<100_000).sink(sink).run()
                }
            }
        }
        #expect(sink.outcomes.count == 1)
        #expect(sink.outcomes.first?.ending.isCancelled == true)
    }

    @Test func closingIsShieldedFromTheCancellation() async {
        let gate = Gate()
        let isShielded = Gate()
        let sink = ProbeSink<Int>(onEvent: { event in
            if case .closed = event, !Task.isCancelled { isShielded.open() }
        })
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                let pipeline = Pipeline(from: [1])
                    .through("wait") { (_: Int, _: Outlet<Int>) in try await gate.pass() }
                    .sink(sink)
                await #expect(throws: CancellationError.self) { try await pipeline.run() }
            }
            await gate.waitForArrivals(count: 1)
            group.cancelAll()
        }
        await #expect(throws: Never.self) { try await isShielded.pass() }
    }

    @Test func whatAStageThrowsWhenItIsCancelledIsNoFailure() async {
        for _ in 0..<50 {
            let gate = Gate()
            let pipeline = Pipeline(from: 0..<10)
                .through("rename the error", width: .unordered(4)) { (_: Int, _: Outlet<Int>) in
                    do { try await gate.pass() } catch { throw Broken() }
                }
                .sink(ProbeSink())
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    await #expect(throws: CancellationError.self) { try await pipeline.run() }
                }
                await gate.waitForArrivals(count: 4)
                group.cancelAll()
            }
        }
    }

    @Test(arguments: [Width<Int>.serial, .ordered(4), .unordered(4)])
    func aFailureCancelsTheSiblingsAndLeavesNothing(width: Width<Int>) async {
        let gate = Gate()
        let pipeline = Pipeline(from: 0..<1000)
            .through("one fails, the others wait", width: width) { (number: Int, outlet: Outlet<Int>) in
                if number == width.workers - 1 { throw Broken() }
                if width.workers > 1 { try await gate.pass() }
                try await outlet.send(number)
            }
            .sink(ProbeSink())
        let leftovers = await Leftovers.after {
            await #expect(throws: Broken.self) { try await pipeline.run() }
        }
        #expect(leftovers == .none)
    }

    @Test func aStageThatCancelsItselfFailsTheRunAndDoesNotHang() async {
        let sink = ProbeSink<Int>()
        let pipeline = Pipeline(from: 0..<10)
            .through("cancel", width: .unordered(2)) { (_: Int, _: Outlet<Int>) in throw CancellationError() }
            .sink(sink)
        await #expect(throws: CancellationError.self) { try await pipeline.run() }
        #expect(sink.outcomes.first?.ending.isFailure == true)
    }

    @Test func aFinishedRunLeavesNothing() async throws {
        let leftovers = try await Leftovers.after {
            _ = try await Pipeline(from: 0..<1000)
                .through("pass on", width: .ordered(8)) { (number: Int, outlet: Outlet<Int>) in
                    try await outlet.send(number)
                }
                .sink(ProbeSink())
                .run()
        }
        #expect(leftovers == .none)
    }
}
