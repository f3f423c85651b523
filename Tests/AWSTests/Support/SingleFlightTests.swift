import Synchronization
import Testing

@testable import AWS

@Suite(.timeLimit(.minutes(5))) struct SingleFlightTests {
    @Test("however many ask at once, one fetches")
    func once() async throws {
        let flight = SingleFlight<String, Int>()
        let fetches = Counter()
        let values = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<100 {
                group.addTask {
                    try await flight.value(for: "a") { () async throws(CancellationError) in
                        for _ in 0..<10 { await Task.yield() }
                        return fetches.next()
                    }
                }
            }
            return try await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(values == Array(repeating: 1, count: 100))
        #expect(fetches.next() == 2)
    }

    @Test("each key is fetched by itself")
    func keys() async throws {
        let flight = SingleFlight<Int, Int>()
        for key in [1, 2, 1] {
            let value = try await flight.value(for: key) { () async throws(CancellationError) in key * 10 }
            #expect(value == key * 10)
        }
    }

    @Test("when the one that fetches is cancelled, another takes its place")
    func leaderIsCancelled() async throws {
        let flight = SingleFlight<String, Int>()
        let (started, start) = AsyncStream.makeStream(of: Void.self)
        try await withThrowingTaskGroup(of: Int?.self) { group in
            let turns = Counter()
            for _ in 0..<3 {
                group.addTask {
                    try? await flight.value(for: "a") { () async throws(CancellationError) in
                        guard turns.next() == 1 else { return 7 }
                        start.yield()
                        throw CancellationError()
                    }
                }
            }
            for await _ in started { break }
            let values = try await group.reduce(into: [Int?]()) { $0.append($1) }
            #expect(values.compactMap(\.self) == [7, 7])
        }
    }

    @Test("many keys are fetched in one go, but for those that are there")
    func fill() async throws {
        let flight = SingleFlight<Int, Int>()
        _ = try await flight.value(for: 1) { () async throws(CancellationError) in 10 }
        var asked: [[Int]] = []
        for _ in 0..<2 {
            try await flight.fill([1, 2, 3]) { (keys) async throws(CancellationError) in
                asked.append(keys)
                return [2: 20]
            }
        }
        #expect(asked == [[2, 3], [3]], "what brought no value is asked for again")
        #expect(try await flight.value(for: 2) { () async throws(CancellationError) in 0 } == 20)
        #expect(try await flight.value(for: 3) { () async throws(CancellationError) in 30 } == 30)
    }

    @Test("what has been fetched is known, and what is on its way is not")
    func knownValues() async throws {
        let flight = SingleFlight<Int, Int>()
        _ = try await flight.value(for: 1) { () async throws(CancellationError) in
            #expect(flight.known(1) == nil)
            return 10
        }
        #expect(flight.known(1) == 10)
        #expect(flight.known(2) == nil)
    }

    @Test("who waits can be cancelled")
    func waiterIsCancelled() async throws {
        let flight = SingleFlight<String, Int>()
        let (finish, finishing) = AsyncStream.makeStream(of: Void.self)
        let (started, start) = AsyncStream.makeStream(of: Void.self)
        async let fetched = flight.value(for: "a") { () async throws(CancellationError) in
            start.yield()
            for await _ in finish { break }
            return 7
        }
        for await _ in started { break }
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                await #expect(throws: CancellationError.self) {
                    try await flight.value(for: "a") { () async throws(CancellationError) in 0 }
                }
            }
            group.cancelAll()
        }
        finishing.yield()
        #expect(try await fetched == 7)
    }
}

/// Counts from 1.
private final class Counter: Sendable {
    private let count = Atomic(0)

    func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
