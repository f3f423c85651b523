import Sinks
import Testing

struct OpenMetricsTextTests {
    @Test func writesGaugesAndTheEnd() {
        let text = OpenMetricsText([
            MetricFamily("orders", help: "Orders \"open\".", [.init(2, [.init("shop", "a\"b")]), .init(0.5)]),
            MetricFamily("wait_seconds", unit: "seconds", help: "Wait.", [.init(-1)]),
            MetricFamily("none", help: "Nothing.", []),
        ])
        #expect(
            text.render() == """
                # HELP orders Orders 'open'.
                # TYPE orders gauge
                orders{shop="a\\"b"} 2
                orders 0.5
                # HELP wait_seconds Wait.
                # TYPE wait_seconds gauge
                # UNIT wait_seconds seconds
                wait_seconds -1
                # EOF

                """
        )
    }

    @Test func whatIsCutToTheSameLabelsIsAdded() {
        let long = String(repeating: "x", count: 500)
        let family = MetricFamily("a", help: "A.", [.init(1, [.init("l", long + "1")]), .init(2, [.init("l", long)])])
        let lines = OpenMetricsText([family]).render().split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[2].hasSuffix("\u{2026}\"} 3"))
    }

    @Test func writesNumbersAsTheFormatKnowsThem() {
        let values: [Double] = [.nan, .infinity, -.infinity, 1e21, 0.1]
        let samples = values.enumerated().map { MetricFamily.Sample($1, [.init("i", "\($0)")]) }
        let lines = OpenMetricsText([MetricFamily("a", help: "A.", samples)]).render().split(separator: "\n")
        #expect(
            lines.dropFirst(2).dropLast().map { $0.split(separator: " ")[1] } == [
                "NaN", "+Inf", "-Inf", "1e+21", "0.1",
            ]
        )
    }

    @Test func everyFigureIsOneLine() {
        let samples = HostileText.all.map { MetricFamily.Sample(1, [.init("text", $0)]) }
        let text = OpenMetricsText([MetricFamily("a", help: "A.", samples)]).render()
        #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("a{text=\"") || $0.hasPrefix("#") })
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    }
}
