import Testing

@testable import Pipeline

struct BackoffTests {
    @Test func aConstantDelayIsAlwaysTheSame() {
        for attempt in [1, 2, 100] {
            #expect(Backoff.constant(.seconds(3)).delay(after: attempt, fraction: 0.5) == .seconds(3))
        }
    }

    @Test(arguments: zip([1, 2, 3, 5, 9, 10, 1000], [50, 100, 200, 800, 12_800, 20_000, 20_000]))
    func theLimitOfFullJitterDoublesUpToTheLast(attempt: Int, milliseconds: Int) {
        let backoff = Backoff.fullJitter(from: .milliseconds(50), to: .seconds(20))
        #expect(backoff.delay(after: attempt, fraction: 1) == .milliseconds(milliseconds))
        #expect(backoff.delay(after: attempt, fraction: 0.25) == .milliseconds(milliseconds) / 4)
        #expect(backoff.delay(after: attempt, fraction: 0) == .zero)
    }
}
