import Harness
import Testing

struct MeasurementTests {
    private let slow = Measurement(name: "slow", operations: 10, bytesPerOperation: 100, rounds: [20, 60, 50])
    private let fast = Measurement(name: "fast", operations: 10, rounds: [10, 20, 10])

    @Test func `The median is the middle round, or between the two in the middle`() {
        #expect(slow.median == 50)
        #expect([4.0, 1, 3, 2].median == 2.5)
        #expect([Double]().median.isNaN)
    }

    @Test func `Rounds are compared with their neighbours in time`() {
        #expect(slow.ratio(to: fast) == 3)
        #expect(slow.nanoseconds(beyond: fast) == 40)
    }

    @Test func `A hundred bytes in 50 ns are 2,000 MB/s`() {
        #expect(slow.megabytesPerSecond == 2000)
        #expect(fast.megabytesPerSecond == nil)
    }

    @Test func `A figure is compared where both have it`() {
        let one = Measurement(name: "one", operations: 1, rounds: [], figures: ["calls": [6, 8]])
        let other = Measurement(name: "other", operations: 1, rounds: [], figures: ["calls": [2, 4]])
        #expect(one.ratio(of: "calls", to: other) == 2.5)
        #expect(one.ratio(of: "seconds", to: other) == nil)
    }
}
