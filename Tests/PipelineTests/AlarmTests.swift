import PipelineTesting
import Testing

@testable import Pipeline

struct AlarmTests {
    private let clock = ManualClock()

    @Test func nudgesWhenTheTimeHasCome() async throws {
        let nudged = Gate()
        let alarm = alarm { nudged.open() }
        async let running: Void = alarm.run()
        alarm.arm(.seconds(5))
        await clock.waitForSleepers(count: 1)
        clock.advance(by: .seconds(5))
        try await nudged.pass()
        alarm.close()
        await running
    }

    @Test func sleepsAgainOnlyForAnEarlierTime() async {
        let alarm = alarm {}
        async let running: Void = alarm.run()
        alarm.arm(.seconds(5))
        await clock.waitForSleepers(count: 1)
        alarm.arm(.seconds(6))
        alarm.arm(.seconds(3))
        await clock.waitForSleepers(count: 2)
        // Closing breaks both sleeps off.
        alarm.close()
        await running
    }

    @Test func closingEndsItAtOnce() async {
        let alarm = alarm {}
        alarm.close()
        await alarm.run()
    }

    private func alarm(_ nudge: @escaping @Sendable () -> Void) -> Alarm {
        Alarm(Suspension(clock: RunClock(clock), metering: .counts, census: nil), nudge: nudge)
    }
}
