import Testing

@testable import Reports

@Suite struct LeastTimesTests {
    @Test(
        "a round trip before all others, and as many after it as calls do not fit beside each other",
        arguments: [(0, 64, 0), (1, 64, 40), (64, 64, 40), (65, 64, 60), (1280, 64, 420), (3, 1, 80)]
    )
    func roundTrips(calls: Int, concurrency: Int, milliseconds: Int) {
        let time = LeastTimes.roundTrips(latency: .milliseconds(20), calls: calls, concurrency: concurrency)
        #expect(time == .milliseconds(milliseconds))
    }

    @Test(
        "the largest bounds, where it explains half of the time",
        arguments: [
            (3.0, 1.0, 1.0, LeastTimes.Bound.quotas), (1, 3, 1, .roundTrips), (1, 1, 3, .processors),
            (2, 1.5, 1, .quotas), (1.9, 1.5, 1, nil), (0, 0, 0, nil),
        ]
    )
    func bound(quotas: Double, roundTrips: Double, processors: Double, bound: LeastTimes.Bound?) {
        #expect(times(quotas, roundTrips, processors).bound(of: .seconds(4)) == bound)
    }

    @Test("the ratio is to the larger of quotas and round trips, whatever the processors take")
    func ratio() {
        #expect(times(2, 1, 8).ratio(of: .seconds(3)) == 1.5)
        #expect(times(1, 2, 8).ratio(of: .seconds(3)) == 1.5)
        #expect(times(0, 0, 8).ratio(of: .seconds(3)) == nil)
    }

    private func times(_ quotas: Double, _ roundTrips: Double, _ processors: Double) -> LeastTimes {
        LeastTimes(quotas: .seconds(quotas), roundTrips: .seconds(roundTrips), processors: .seconds(processors))
    }
}
