import Pipeline
import PipelineTesting
import Testing

struct ObservingTests {
    @Test func aMonitorShowsHowFarTheRunIs() async throws {
        let clock = ManualClock()
        let monitor = RunMonitor()
        #expect(monitor.current == nil)
        let gate = Gate()
        let pipeline = Pipeline(from: 0..<10)
            .through("gated") { (number: Int, outlet: Outlet<Int>) in
                if number == 4 { try await gate.pass() }
                try await outlet.send(number)
            }
            .sink(ProbeSink())
        async let running = pipeline.run(RunOptions(monitor: monitor))
        await gate.waitForArrivals(count: 1)
        var updates = monitor.progress(every: .seconds(1), clock: clock).makeAsyncIterator()
        async let first = updates.next()
        await clock.waitForSleepers(count: 1)
        clock.advance(by: .seconds(1))
        let progress = await first
        #expect(progress?.total == 10)
        #expect(progress?.isFinished == false)
        #expect((progress?.fraction ?? 1) < 1)
        #expect(monitor.current?.metrics.stages.map(\.name) == ["source", "gated", "probe"])
        gate.open()
        _ = try await running
        let last = monitor.current
        #expect(last?.done == 10)
        #expect(last?.fraction == 1)
        #expect(last?.isFinished == true)
    }

    @Test func theTotalIsKnownOnlyWhereEverySourceKnowsIt() async throws {
        let (stream, continuation) = AsyncStream.makeStream(of: Int.self)
        continuation.finish()
        let monitor = RunMonitor()
        let merged = Pipeline(from: 0..<10).erased().merge(with: Pipeline(from: stream).erased())
        _ = try await merged.sink(ProbeSink()).run(RunOptions(monitor: monitor))
        #expect(monitor.current?.total == nil)
        #expect(monitor.current?.fraction == nil)
        #expect(monitor.current?.done == 10)
    }

    @Test func anObserverIsToldOfARunFromItsStartToItsEnd() async throws {
        let observer = Recorder()
        _ = try await Pipeline(from: 0..<4)
            .map(onFailure: .skip) { number in
                if number == 0 { throw Broken() }
                return number
            }
            .through("stage", onFailure: .deadLetter(to: ProbeSink())) { (number: Int, outlet: Outlet<Int>) in
                if number == 1 { throw Broken() }
                try await outlet.send(number)
            }
            .sink(ProbeSink())
            .run(RunOptions(observer: observer))
        let told = observer.told
        #expect(told.first == "started with 5 nodes")
        #expect(told.last == "ended")
        #expect(told.filter { $0 == "process stage" }.count == 3)
        #expect(told.filter { $0.hasPrefix("failed") }.sorted() == ["failed map skipped", "failed stage deadLettered"])
    }

    @Test func anObserverIsToldOfARouteThatFails() async {
        let observer = Recorder()
        let route = Route.when({ (_: Int) in throw Broken() }, Branch("all") { $0.sink(ProbeSink()) })
        _ = await Pipeline(from: [1]).route([route], onFailure: .skip).attempt(RunOptions(observer: observer))
        #expect(observer.told.contains("failed route skipped"))
    }

    @Test func theOutcomeThatAnObserverIsToldOfSaysWhatSinksThrewWhenTheyWereClosed() async {
        let observer = Recorder()
        let closing = (1...2).map { number in
            ProbeSink<Int>(onEvent: { event in if case .closed = event { throw Unclosable(number: number) } })
        }
        let outcome = await Pipeline(from: [1]).sink(closing[0], closing[1]).attempt(RunOptions(observer: observer))
        #expect(outcome.closingErrors.compactMap { ($0 as? Unclosable)?.number } == [1, 2])
        guard case .failed(let error as Unclosable) = outcome.ending else {
            Issue.record("not failed by a sink: \(outcome.ending)")
            return
        }
        #expect(error.number == 1)
        #expect(observer.outcomes.map(\.closingErrors.count) == [2])
    }

    @Test func anObserverIsToldOfTheFailureThatEndsTheRun() async {
        let observer = Recorder()
        let outcome = await Pipeline(from: [1])
            .map { _ -> Int in throw Broken() }
            .sink(ProbeSink())
            .attempt(RunOptions(observer: observer))
        #expect(outcome.ending.isFailure)
        #expect(observer.told == ["started with 3 nodes", "failed map stopped", "ended"])
    }
}

private struct Unclosable: Error {
    let number: Int
}

private final class Recorder: PipelineObserver {
    private let events = Locked<[String]>([])
    private let ended = Locked<[Outcome]>([])

    var outcomes: [Outcome] { ended.withLock { $0 } }

    var told: [String] { events.withLock { $0 } }

    func runStarted(_ graph: Graph) { add("started with \(graph.nodes.count) nodes") }

    func process(stage: String, _ operation: () async throws -> Void) async throws {
        add("process \(stage)")
        try await operation()
    }

    func elementFailed(stage: String, error: any Error, disposition: FailureDisposition) {
        add("failed \(stage) \(disposition.rawValue)")
    }

    func runEnded(_ outcome: Outcome) {
        add("ended")
        ended.withLock { $0.append(outcome) }
    }

    private func add(_ event: String) { events.withLock { $0.append(event) } }
}
