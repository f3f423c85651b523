package import Harness

/// The times of a comparison: a bar from nothing to the median of each case, a whisker from the least to the most.
package struct BarChart {
    private static let row = 26.0
    private static let letter = 6.8
    private static let plot = 420.0
    private static let margin = 90.0
    private static let top = 44.0

    private let group: SuiteReport.Group
    private let cases: [Measurement]
    private let axis: Axis

    /// Makes the chart of the cases that have times.
    package init(_ group: SuiteReport.Group) {
        self.group = group
        cases = group.cases.filter { !$0.rounds.isEmpty }
        axis = Axis(for: cases.flatMap(\.rounds))
    }

    /// The drawing.
    package var svg: String {
        let left = 16 + Self.letter * Double(cases.map(\.name.count).max() ?? 0)
        let bottom = Self.top + Self.row * Double(cases.count)
        let title = "time per \(group.unit)" + (axis.isLogarithmic ? ", logarithmic" : "")
        var svg = SVG(width: left + Self.plot + Self.margin, height: bottom + 26, title: "\(group.baseline): \(title)")
        svg.text(title, x: left, y: 18, style: "title")
        for tick in axis.ticks {
            let x = left + Self.plot * axis.position(of: tick)
            svg.line(from: (x, Self.top - 10), to: (x, bottom), style: "grid")
            svg.text(
                tick == 0 ? "0" : Quantity.tick(Quantity.time(tick)),
                x: x,
                y: bottom + 16,
                anchor: .middle,
                style: "quiet"
            )
        }
        for (index, item) in cases.enumerated() {
            draw(item, in: &svg, left: left, y: Self.top + Self.row * Double(index))
        }
        return svg.file
    }

    private func draw(_ item: Measurement, in svg: inout SVG, left: Double, y: Double) {
        func x(_ value: Double) -> Double { left + Self.plot * axis.position(of: value) }
        let middle = y + 7
        svg.text(item.name, x: left - 8, y: middle + 4, anchor: .end)
        let style = item.name == group.baseline ? "baseline" : "bar"
        svg.rectangle(x: left, y: y, width: x(item.median) - left, height: 14, style: style)
        guard let least = item.rounds.min(), let most = item.rounds.max() else { return }
        svg.line(from: (x(least), middle), to: (x(most), middle), style: "whisker")
        for end in [least, most] { svg.line(from: (x(end), middle - 4), to: (x(end), middle + 4), style: "whisker") }
        svg.text(Quantity.time(item.median), x: x(most) + 8, y: middle + 4, style: "quiet")
    }
}
