import Harness

/// What a figure does as the work grows: cases that are named `scale/clusters-10`, `scale/clusters-100`, and so on.
struct ScaleCurve: Equatable {
    /// One case.
    struct Point: Equatable {
        /// How much work it was.
        var size: Double
        /// The figure in each round.
        var values: [Double]
    }

    /// The figures that are drawn.
    static let figures = ["seconds", "residentMB", "cpuMicrosecondsPerTask", "calls"]

    /// What there is more and more of, such as `clusters`.
    var subject: String
    /// The figure.
    var figure: String
    /// The cases from small to large.
    var points: [Point]

    /// The curves that are in the measurements.
    static func all(in measurements: [Measurement]) -> [Self] {
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
