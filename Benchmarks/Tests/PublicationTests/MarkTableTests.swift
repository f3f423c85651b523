import Harness
import Publication
import Testing

struct MarkTableTests {
    @Test func `Each mark has its figure in its unit, its limit and its verdict`() {
        let marks = [
            Mark("fast", case: "a", subject: "nanoseconds", value: 1200, atMost: 1000, gates: false, verdict: .missed),
            Mark("small", case: "a", subject: "residentGrowthMB", value: 4, atMost: 5, gates: true, verdict: .reached),
            Mark("few", case: "a", subject: "calls", value: nil, atMost: 5, gates: false, verdict: .unmeasured),
        ]
        #expect(
            MarkTable.lines(marks) == [
                "| mark | measured | limit | verdict |", "|---|---:|---:|---:|",
                "| fast | 1.20 µs | at most 1.00 µs | **missed** |",
                "| small † | 4.00 MB | at most 5.00 MB | reached |",
                "| few | – | at most 5.00 `calls` | not measured |", "",
            ]
        )
        #expect(MarkTable.lines([]) == [])
    }
}
