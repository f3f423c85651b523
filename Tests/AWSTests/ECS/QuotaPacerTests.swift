import Testing

@testable import AWS

@Suite struct QuotaPacerTests {
    private let clock = RecordingClock()

    @Test("as long as nobody is throttled nobody waits")
    func unpaced() async throws {
        let pacer = QuotaPacer(clock: clock)
        for _ in 0..<100 { try await pacer.waitForTurn() }
        #expect(clock.sleeps.isEmpty)
    }

    @Test("after a throttle the calls keep below the documented refill")
    func paced() async throws {
        let pacer = QuotaPacer(clock: clock)
        pacer.wasThrottled()
        for _ in 0..<33 { try await pacer.waitForTurn() }
        #expect(abs(clock.now.offset / .seconds(1) - 2) < 0.001)
    }

    @Test("throttles of the same excess count once, later ones widen the distance up to a limit")
    func widening() async throws {
        let pacer = QuotaPacer(clock: clock)
        for _ in 0..<10 { pacer.wasThrottled() }
        try await pacer.waitForTurn()
        try await pacer.waitForTurn()
        #expect(clock.sleeps == [.seconds(1 / QuotaPacer.rate)])
        for _ in 0..<20 {
            try await clock.sleep(for: .seconds(3))
            pacer.wasThrottled()
        }
        try await pacer.waitForTurn()
        try await pacer.waitForTurn()
        #expect(clock.sleeps.last == QuotaPacer.longestInterval)
    }

    @Test("answers narrow the distance again, down to the documented refill")
    func narrowing() async throws {
        let pacer = QuotaPacer(clock: clock)
        for _ in 0..<10 {
            pacer.wasThrottled()
            try await clock.sleep(for: .seconds(3))
        }
        for _ in 0..<500 { pacer.wasAnswered() }
        try await pacer.waitForTurn()
        try await pacer.waitForTurn()
        #expect(clock.sleeps.last == .seconds(1 / QuotaPacer.rate))
    }

    @Test("who waits for a turn can be cancelled")
    func cancellation() async throws {
        let pacer = QuotaPacer(clock: clock)
        pacer.wasThrottled()
        try await pacer.waitForTurn()
        await withTaskGroup(of: Void.self) { group in
            group.cancelAll()
            group.addTask {
                await #expect(throws: AWSError.cancelled) { try await pacer.waitForTurn() }
            }
        }
    }
}
