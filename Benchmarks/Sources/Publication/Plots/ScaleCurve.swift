package import Harness

/// What a figure does as the work grows: cases that are named `scale/clusters-10`, `scale/clusters-100`, and so on.
package struct ScaleCurve: Equatable {
    /// One case.
    package struct Point: Equatable {
        /// How much work it was.
        package var size: Double
        /// The figure in each round.
        package var values: [Double]

        /// Makes a point.
        package init(size: Double, values: [Double]) {
            self.size = size
            self.values = values
        }
    }

    /// The figures that are drawn.
    package static let figures = [
        "seconds", "residentMB", "cpuMicrosecondsPerTask", "cpuMicrosecondsPerTaskAfterStart", "calls",
    ]

    /// What there is more and more of, such as `clusters`.
    package var subject: String
    /// The figure.
    package var figure: String
    /// The cases from small to large.
    package var points: [Point]

    /// Makes a curve.
    package init(subject: String, figure: String, points: [Point]) {
        self.subject = subject
        self.figure = figure
        self.points = points
    }

    /// The curves that are in the measurements.
    package static func all(in measurements: [Measurement]) -> [Self] {
        let sized = measurements.compactMap { item -> (subject: String, size: Double, item: Measurement)? in
            guard item.name.hasPrefix("scale/"), let dash = item.name.lastIndex(of: "-"),
                let size = Double(item.name[item.name.index(after: dash)...])
            else { return nil }
            return (String(item.name[..<dash].dropFirst("scale/".count)), size, item)
        }
        return Dictionary(grouping: sized, by: \.subject).sorted { $0.key < $1.key }.flatMap { subject, cases in
            figures.compactMap { figure -> Self? in
                let points = cases.compactMap { entry in
                    entry.item.figures[figure].map { Point(size: entry.size, values: $0) }
                }
                return points.count > 1
                    ? Self(subject: subject, figure: figure, points: points.sorted { $0.size < $1.size }) : nil
            }
        }
    }
}
