/// The figures as lines of text.
package enum Table {
    /// One line a case that has times, under a heading; none where no case has.
    package static func lines(_ measurements: [Measurement], of comparison: Comparison) -> [String] {
        let baseline = measurements.first { $0.name == comparison.baseline }
        let heading = ["ns per \(comparison.unit)", "median", "min–max", "ratio", "MB/s", "allocs", "MB"]
        let rows = measurements.filter { !$0.rounds.isEmpty }.map { measurement in
            [
                measurement.name,
                text(measurement.median),
                "\(text(measurement.rounds.min()))–\(text(measurement.rounds.max()))",
                baseline.map { text(measurement.ratio(to: $0), digits: 3) } ?? "–",
                text(measurement.megabytesPerSecond),
                text(measurement.allocationsPerElement, digits: 4),
                text(measurement.residentGrowthMB),
            ]
        }
        if rows.isEmpty { return [] }
        let widths = heading.indices.map { column in ([heading] + rows).map { $0[column].count }.max() ?? 0 }
        return ([heading] + rows).map { row in
            row.indices.map { pad(row[$0], to: widths[$0], isName: $0 == 0) }.joined(separator: "  ")
        }
    }

    /// One line a figure that a case observed beside its time: the median, and what is between the least and the most.
    package static func figures(_ measurements: [Measurement]) -> [String] {
        measurements.flatMap { measurement in
            measurement.figures.sorted { $0.key < $1.key }.map { name, values in
                let range = "\(text(values.min(), digits: 3))–\(text(values.max(), digits: 3))"
                return "\(measurement.name)  \(name)  \(text(values.median, digits: 3))  \(range)"
            }
        }
    }

    /// A number with that many digits after the point.
    package static func text(_ number: Double?, digits: Int = 1) -> String {
        guard let number, number.isFinite else { return "–" }
        let factor = (0..<digits).reduce(1) { product, _ in product * 10 }
        let scaled = Int((abs(number) * Double(factor)).rounded())
        let whole = "\(number < 0 && scaled > 0 ? "-" : "")\(scaled / factor)"
        guard digits > 0 else { return whole }
        let fraction = String(scaled % factor)
        return "\(whole).\(String(repeating: "0", count: digits - fraction.count))\(fraction)"
    }

    private static func pad(_ text: String, to width: Int, isName: Bool) -> String {
        let space = String(repeating: " ", count: width - text.count)
        return isName ? text + space : space + text
    }
}
