import Testing

@testable import Pipeline

struct RateMeterTests {
    // Ten a second: one each 100 ms.
    private let rate = Rate.perSecond(10, burst: 3)

    @Test func letsABurstThroughAndThenOneAtATime() {
        var meter = RateMeter()
        for _ in 0..<3 {
            #expect(meter.due(1, rate, at: .zero) == .zero)
            meter.pass(1, rate, at: .zero)
        }
        #expect(meter.due(1, rate, at: .zero) == .milliseconds(100))
        meter.pass(1, rate, at: .milliseconds(100))
        #expect(meter.due(1, rate, at: .milliseconds(100)) == .milliseconds(200))
    }

    @Test func savesUpNoMoreThanABurst() {
        var meter = RateMeter()
        let later = Duration.seconds(60)
        for _ in 0..<3 {
            #expect(meter.due(1, rate, at: later) == later)
            meter.pass(1, rate, at: later)
        }
        #expect(meter.due(1, rate, at: later) == later + .milliseconds(100))
    }

    @Test func whatCostsMoreThanTheBurstWaitsUntilAllIsPaidFor() {
        var meter = RateMeter()
        meter.pass(2, rate, at: .zero)
        #expect(meter.due(50, rate, at: .zero) == .milliseconds(200))
        meter.pass(50, rate, at: .milliseconds(200))
        #expect(meter.paidUntil == .milliseconds(5200))
    }

    @Test(arguments: [0, -5])
    func whatCostsNothingPassesWheneverTheBurstIsNotOverdrawn(cost: Int) {
        var meter = RateMeter()
        for _ in 0..<3 { meter.pass(1, rate, at: .zero) }
        #expect(meter.due(cost, rate, at: .zero) == .zero)
        meter.pass(cost, rate, at: .zero)
        #expect(meter.paidUntil == .milliseconds(300))
    }
}
