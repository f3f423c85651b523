import PipelineTesting
import Testing

struct ManualClockTests {
    @Test func sleepersWakeWhenTheirTimeComes() async throws {
        let clock = ManualClock()
        async let early: Void = clock.sleep(for: .seconds(1))
        async let late: Void = clock.sleep(for: .seconds(3))
        await clock.waitForSleepers(count: 2)
        clock.advance(by: .seconds(1))
        try await early
        await clock.waitForSleepers(count: 1)
        clock.advance(by: .seconds(2))
        try await late
        #expect(clock.now.offset == .seconds(3))
    }

    @Test func aDeadlineInThePastDoesNotSleep() async throws {
        let clock = ManualClock()
        clock.advance(by: .seconds(5))
        try await clock.sleep(until: clock.now, tolerance: nil)
    }

    @Test func cancellingASleeperWakesIt() async {
        let clock = ManualClock()
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                await #expect(throws: CancellationError.self) { try await clock.sleep(for: .seconds(1)) }
            }
            await clock.waitForSleepers(count: 1)
            group.cancelAll()
        }
    }

    @Test func aCancelledTaskDoesNotSleep() async {
        let clock = ManualClock()
        await withTaskGroup(of: Void.self) { group in
            group.cancelAll()
            group.addTask {
                await #expect(throws: CancellationError.self) { try await clock.sleep(for: .seconds(1)) }
            }
        }
    }
}
