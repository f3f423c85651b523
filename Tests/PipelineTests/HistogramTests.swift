import Pipeline
import Testing

struct HistogramTests {
    @Test func percentilesAreWithinAnEighthOfTheTruth() throws {
        var histogram = Histogram()
        for microseconds in 1...10_000 { histogram.record(.microseconds(microseconds)) }
        for share in [0.01, 0.5, 0.9, 0.99, 1.0] {
            let found = try #require(histogram.percentile(share))
            let truth = Duration.microseconds(Int(10_000 * share))
            #expect(found >= truth)
            #expect(found <= truth * 1.126 + .microseconds(1))
        }
    }

    @Test func anEstimateGoesByRankAndNeverBeyondWhatIsKnown() {
        var histogram = Histogram()
        // One bucket, of 16 to 18 µs.
        for _ in 0..<4 { histogram.record(.microseconds(17)) }
        #expect(histogram.estimate(of: 0.5, within: .zero ... .seconds(1)) == .microseconds(17))
        #expect(histogram.estimate(of: 1, within: .zero ... .seconds(1)) == .microseconds(18))
        #expect(histogram.estimate(of: 0.25, within: .microseconds(17) ... .microseconds(17)) == .microseconds(17))
        #expect(Histogram().estimate(of: 0.5, within: .zero ... .seconds(1)) == nil)
    }

    @Test func mergingIsTheSameAsRecordingBoth() {
        var left = Histogram()
        var right = Histogram()
        var both = Histogram()
        for value in [1, 50, 3000] {
            left.record(.milliseconds(value))
            both.record(.milliseconds(value))
        }
        for value in [2, 50] {
            right.record(.milliseconds(value))
            both.record(.milliseconds(value))
        }
        left.merge(right)
        #expect(left == both)
        #expect(left.count == 5)
    }

    @Test func anEmptyHistogramHasNoPercentiles() {
        #expect(Histogram().percentile(0.5) == nil)
        #expect(Histogram().buckets.isEmpty)
    }

    @Test(arguments: [Duration.zero, .seconds(-5), .seconds(1 << 40), .nanoseconds(999)])
    func takesAnyDuration(duration: Duration) {
        var histogram = Histogram()
        histogram.record(duration)
        #expect(histogram.buckets.map(\.count) == [1])
    }

    @Test func comesBackFromItsBuckets() throws {
        var histogram = Histogram()
        for exponent in 0..<42 { histogram.record(.nanoseconds(Int64(3) << Int64(exponent))) }
        histogram.record(.seconds(1 << 40))
        histogram.record(.zero)
        #expect(try #require(Histogram(buckets: histogram.buckets)) == histogram)
        #expect(Histogram(buckets: Histogram().buckets) == Histogram())
    }

    @Test(arguments: [
        (Duration.nanoseconds(1001), 1), (.zero, 1), (.seconds(-1), 1), (.seconds(1 << 40), 1), (.microseconds(1), -1),
    ])
    func whatNoHistogramHoldsIsRefused(upperBound: Duration, count: Int) {
        #expect(Histogram(buckets: [(upperBound: upperBound, count: count)]) == nil)
    }

    @Test func countsThatDoNotFitAreRefused() {
        let bucket = (upperBound: Duration.microseconds(1), count: Int.max)
        #expect(Histogram(buckets: [bucket, bucket]) == nil)
    }
}
