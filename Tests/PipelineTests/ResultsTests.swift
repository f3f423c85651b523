import Pipeline
import PipelineTesting
import Testing

struct ResultsTests {
    @Test func allElementsAreCollectedOrTheErrorIsThrown() async throws {
        #expect(try await Pipeline(from: 0..<1000).map { $0 * 2 }.collect() == (0..<1000).map { $0 * 2 })
        await #expect(throws: Broken.self) {
            try await Pipeline(from: [1]).map { _ -> Int in throw Broken() }.collect()
        }
    }

    @Test func handsOutEveryElementInOrderAndReturnsWhatTheFunctionDoes() async throws {
        let sum = try await Pipeline(from: 0..<1000)
            .map(width: .ordered(4)) { $0 * 2 }
            .withResults(capacity: 3) { results in
                var last = -1
                var sum = 0
                for try await number in results {
                    #expect(number > last)
                    last = number
                    sum += number
                }
                return sum
            }
        #expect(sum == 999 * 1000)
    }

    @Test func leavingTheLoopStopsWhatIsBeforeIt() async throws {
        let leftovers = try await Leftovers.after {
            let first = try await Pipeline(from: 0...)
                .through("pass on", width: .unordered(4)) { (number: Int, outlet: Outlet<Int>) in
                    try await outlet.send(number)
                }
                .withResults { results in
                    for try await number in results where number >= 100 { return number }
                    return -1
                }
            #expect(first >= 100)
        }
        #expect(leftovers == .none)
    }

    @Test func whatTheFunctionThrowsFailsTheRun() async {
        let sink = ProbeSink<Int>()
        let leftovers = await Leftovers.after {
            await #expect(throws: Broken.self) {
                try await Pipeline(from: 0...).withResults(sinks: [sink]) { results in
                    for try await number in results where number == 10 { throw Broken() }
                }
            }
        }
        #expect(leftovers == .none)
        #expect(sink.outcomes.map(\.ending.isFailure) == [true])
    }

    @Test func whatFailsTheRunIsThrownByTheSequenceAndByTheCall() async {
        let seen = Locked<[any Error]>([])
        await #expect(throws: Broken.self) {
            try await Pipeline(from: 0..<10)
                .map { number in
                    if number == 5 { throw Broken() }
                    return number
                }
                .withResults { results in
                    do {
                        for try await _ in results {}
                    } catch {
                        seen.withLock { $0.append(error) }
                    }
                }
        }
        #expect(seen.withLock { $0.map { $0 is Broken } } == [true])
    }

    @Test func sinksBesideGetEveryElement() async throws {
        let sinks = [ProbeSink<Int>(), ProbeSink<Int>()]
        let count = try await Pipeline(from: 0..<300).withResults(sinks: [sinks[0], sinks[1]]) { results in
            try await results.reduce(0) { count, _ in count + 1 }
        }
        #expect(count == 300)
        for sink in sinks {
            #expect(sink.elements == Array(0..<300))
            #expect(sink.outcomes.map(\.ending.isFinished) == [true])
        }
    }

    @Test func aCancellationReachesTheLoop() async {
        let source = ManualSource<Int>()
        let began = Gate()
        let task = Task {
            try await Pipeline(from: source).withResults { results in
                for try await _ in results { began.open() }
            }
        }
        source.send(1)
        await #expect(throws: Never.self) { try await began.pass() }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func aPipelineThatCannotRunThrowsBeforeTheFunctionIsCalled() async {
        await #expect(throws: PipelineError.invalidCapacity(stage: "results", capacity: 0)) {
            try await Pipeline(from: [1]).withResults(capacity: 0) { _ in Issue.record("called") }
        }
    }
}
