import Testing

@testable import Reports

struct ChartCountsTests {
    @Test func shortNumbers() {
        let numbers = [0, 999, 1000, 1450, 9999, 10_000, 999_999, 1_000_000, 12_345_678, 5_000_000_000]
        #expect(
            numbers.map(Counts.short) == ["0", "999", "1.0k", "1.4k", "9.9k", "10k", "999k", "1.0M", "12M", "5,000M"]
        )
    }

    @Test func lengthsOfTime() {
        let seconds = [10, 60, 600, 5400, 7200, 86_400, 172_800]
        #expect(
            seconds.map(Counts.length) == [
                "10 seconds", "1 minute", "10 minutes", "90 minutes", "2 hours", "1 day", "2 days",
            ]
        )
    }
}
