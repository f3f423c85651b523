import Publication
import Testing

struct LineChartTests {
    @Test func `Every curve has a panel, and every point a dot and a whisker`() {
        let curve = ScaleCurve(
            subject: "clusters",
            figure: "residentMB",
            points: [.init(size: 10, values: [20, 30, 25]), .init(size: 1000, values: [40])]
        )
        let svg = LineChart([curve, curve]).svg
        #expect(svg.matches(of: /residentMB by clusters<\/text>/).count == 2)
        #expect(svg.matches(of: /<circle/).count == 4)
        #expect(svg.matches(of: /class="whisker"/).count == 4)
        #expect(svg.matches(of: /class="curve"/).count == 2)
        #expect(svg.contains("height=\"400.0\""))
    }
}
