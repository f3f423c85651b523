import PipelineTesting
import Testing

@testable import AWS

@Suite struct QuotaLevelTests {
    private let quota = Quota("test", burst: 100, refillPerSecond: 20)
    private let key = QuotaKey(account: "111122223333", region: "eu-west-1", quota: "test")

    @Test(
        "what the tokens do not cover comes at the rate of the refill",
        arguments: [(100, 100, 0.0), (100, 99, 0), (100, 140, 2), (0, 40, 2), (30.5, 31, 0.025)]
    )
    func leastTime(tokens: Double, calls: Int, seconds: Double) {
        let before = QuotaLevel(quota: quota, tokens: tokens, calls: 7)
        let after = QuotaLevel(quota: quota, tokens: 0, calls: 7 + calls)
        #expect(before.leastTime(until: after) == .seconds(seconds))
    }

    @Test("the tightest is the one that needs the most time; one that was not there was whole")
    func tightest() {
        var other = key
        other.region = "us-east-1"
        let before = [key: QuotaLevel(quota: quota, tokens: 0, calls: 500)]
        let after = [
            key: QuotaLevel(quota: quota, tokens: 0, calls: 520),
            other: QuotaLevel(quota: quota, tokens: 0, calls: 160),
        ]
        let tightest = QuotaLevel.tightest(from: before, to: after)
        #expect(tightest?.key == other)
        #expect(tightest?.leastTime == .seconds(3))
        #expect(QuotaLevel.tightest(from: [:], to: [key: QuotaLevel(quota: quota, tokens: 0, calls: 100)]) == nil)
        #expect(QuotaLevel.tightest(from: after, to: after) == nil)
    }

    @Test("a scheduler tells the levels of what it paces")
    func scheduler() async throws {
        let clock = ManualClock()
        let scheduler = RequestScheduler(share: .standard, clock: clock)
        #expect(scheduler.quotaLevels.isEmpty)
        for _ in 0..<3 { scheduler.finish(try await scheduler.admit(key, quota), .answered) }
        let scaled = Quota("test", burst: 80, refillPerSecond: 16)
        #expect(scheduler.quotaLevels == [key: QuotaLevel(quota: scaled, tokens: 77, calls: 3)])
        clock.advance(by: .milliseconds(125))
        #expect(scheduler.quotaLevels[key]?.tokens == 79)
        let unpaced = RequestScheduler(share: .unlimited, clock: clock)
        unpaced.finish(try await unpaced.admit(key, quota), .answered)
        #expect(unpaced.quotaLevels.isEmpty)
    }
}
