import Testing

@testable import AWS

@Suite struct PacerTests {
    @Test("a burst goes at once, the rest keeps the distance of the rate")
    func pace() async throws {
        let clock = RecordingClock()
        let pacer = Pacer(rate: 20, burst: 5, clock: clock)
        for _ in 0..<8 { try await pacer.waitForTurn() }
        #expect(clock.sleeps == Array(repeating: .milliseconds(50), count: 3))
        try await clock.sleep(for: .seconds(60))
        for _ in 0..<5 { try await pacer.waitForTurn() }
        #expect(clock.sleeps.count == 4)
        try await pacer.waitForTurn()
        #expect(clock.sleeps.last == .milliseconds(50))
    }

    @Test("a cancelled wait is one")
    func cancelled() async throws {
        let pacer = Pacer(rate: 1, burst: 1, clock: RecordingClock())
        try await pacer.waitForTurn()
        await withTaskGroup(of: Void.self) { group in
            group.cancelAll()
            group.addTask {
                await #expect(throws: CancellationError.self) { try await pacer.waitForTurn() }
            }
        }
    }
}
