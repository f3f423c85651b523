import Harness
import Publication
import Testing

struct BarChartTests {
    private let group = SuiteReport.Group(
        baseline: "a/loop",
        unit: "element",
        cases: [
            Measurement(name: "a/loop", operations: 1, rounds: [90, 100, 100]),
            Measurement(name: "a/<b>", operations: 1, rounds: [150, 200, 190]),
            Measurement(name: "a/counted", operations: 1, rounds: []),
        ],
        missing: []
    )

    @Test func `A bar ends at the median, a whisker at the least and the most`() {
        let svg = BarChart(group).svg
        // 200 ns is the end of an axis of 420 pixels that begins behind the longest name.
        #expect(svg.contains("height=\"14.0\" class=\"baseline\""))
        #expect(svg.contains("width=\"210.0\" height=\"14.0\" class=\"baseline\""))
        #expect(svg.contains("width=\"399.0\" height=\"14.0\" class=\"bar\""))
        #expect(svg.contains(">190 ns</text>"))
        #expect(svg.contains(">a/&lt;b&gt;</text>"))
    }

    @Test func `A case without times has no bar`() {
        #expect(!BarChart(group).svg.contains("a/counted"))
    }

    @Test func `A logarithmic axis says so`() {
        var group = group
        #expect(!BarChart(group).svg.contains("logarithmic"))
        group.cases.append(Measurement(name: "a/far", operations: 1, rounds: [10_000]))
        #expect(BarChart(group).svg.contains("time per element, logarithmic"))
    }
}
