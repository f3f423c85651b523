import Pipeline
import PipelineTesting
import Testing

/// Sources that never look whether their task is cancelled.
struct DeafSourceTests {
    private struct Numbers: AsyncSequence, AsyncIteratorProtocol {
        var number = 0

        func makeAsyncIterator() -> Self { self }

        mutating func next() async -> Int? {
            number += 1
            return number
        }
    }

    private struct Sending: Source {
        func produce(into outlet: Outlet<Int>) async throws {
            for number in 0... { try await outlet.send(number) }
        }
    }

    @Test func aDrainEndsThem() async throws {
        let drain = DrainSignal()
        let sink = ClosureSink<Int>("drain") { _ in drain.begin() }
        let first = try await Pipeline(from: Numbers()).sink(sink).run(RunOptions(drain: drain))
        #expect(first.ending.isDrained)
        let again = DrainSignal()
        let second = try await Pipeline(from: Sending()).sink(ClosureSink("drain") { _ in again.begin() })
            .run(RunOptions(drain: again))
        #expect(second.ending.isDrained)
    }

    @Test func anEndBehindThemStopsThemWhereNothingReachesAQueue() async throws {
        let sink = ProbeSink<Int>()
        _ = try await Pipeline(from: Numbers()).filter { $0 < 9 }.buffer(1).take(first: 3).sink(sink).run()
        _ = try await Pipeline(from: Sending()).filter { $0 < 9 }.buffer(1).take(first: 3).sink(sink).run()
        _ = try await Pipeline(from: [1]).flatMap { _ in 0... }.filter { $0 < 9 }.buffer(1).take(first: 3).sink(sink)
            .run()
        #expect(sink.elements.count == 9)
    }

    @Test func leavingResultsBesideASinkEndsThem() async throws {
        let sink = ProbeSink<Int>()
        let first = try await Pipeline(from: Sending()).withResults(sinks: [sink]) { try await $0.first { $0 == 2 } }
        #expect(first == 2)
        #expect(sink.outcomes.count == 1)
    }

    @Test func aLoopOverResultsCanBeCancelledApartFromTheRun() async throws {
        let source = ManualSource<Int>()
        try await Pipeline(from: source).withResults { numbers in
            let loop = Task { try await numbers.first { _ in true } }
            loop.cancel()
            await #expect(throws: CancellationError.self) { try await loop.value }
        }
    }
}
