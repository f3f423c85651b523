import Harness

/// Curves one below the other, each in a panel with an axis of its own; whiskers go from the least to the most.
package struct LineChart {
    private static let left = 90.0
    private static let width = 480.0
    private static let height = 130.0
    private static let panel = 200.0

    private let curves: [ScaleCurve]

    /// Makes the chart of the curves, from the top down.
    package init(_ curves: [ScaleCurve]) {
        self.curves = curves
    }

    /// The drawing.
    package var svg: String {
        var svg = SVG(
            width: Self.left + Self.width + 40,
            height: Self.panel * Double(curves.count),
            title: curves.map { "\($0.figure) by \($0.subject)" }.joined(separator: ", ")
        )
        for (index, curve) in curves.enumerated() { draw(curve, in: &svg, top: Self.panel * Double(index) + 32) }
        return svg.file
    }

    private func draw(_ curve: ScaleCurve, in svg: inout SVG, top: Double) {
        let sizes = Axis(for: curve.points.map(\.size))
        let values = Axis(for: curve.points.flatMap(\.values))
        let bottom = top + Self.height
        func x(_ size: Double) -> Double { Self.left + Self.width * sizes.position(of: size) }
        func y(_ value: Double) -> Double { bottom - Self.height * values.position(of: value) }

        svg.text("\(curve.figure) by \(curve.subject)", x: Self.left, y: top - 14, style: "title")
        for tick in values.ticks {
            svg.line(from: (Self.left, y(tick)), to: (Self.left + Self.width, y(tick)), style: "grid")
            svg.text(
                Quantity.tick(Quantity.number(tick)),
                x: Self.left - 8,
                y: y(tick) + 4,
                anchor: .end,
                style: "quiet"
            )
        }
        for tick in sizes.ticks {
            svg.text(Quantity.tick(Quantity.number(tick)), x: x(tick), y: bottom + 16, anchor: .middle, style: "quiet")
        }
        for (point, next) in zip(curve.points, curve.points.dropFirst()) {
            let ends = [point, next].map { (x($0.size), y($0.values.median)) }
            svg.line(from: ends[0], to: ends[1], style: "curve")
        }
        for point in curve.points {
            if let least = point.values.min(), let most = point.values.max() {
                svg.line(from: (x(point.size), y(least)), to: (x(point.size), y(most)), style: "whisker")
            }
            svg.dot(x: x(point.size), y: y(point.values.median))
        }
    }
}
