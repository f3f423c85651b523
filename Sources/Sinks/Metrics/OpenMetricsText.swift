/// The text that Prometheus and OpenMetrics read figures from.
///
/// It is OpenMetrics 1.0 and at the same time the older text format of Prometheus, which the textfile collector of
/// node_exporter reads: there are gauges only, and no time stands behind a figure.
public struct OpenMetricsText: Sendable, Equatable {
    /// The most characters of a label's value.
    public static let valueLimit = 200

    /// The figures.
    public var families: [MetricFamily]

    /// Makes a text of these figures.
    public init(_ families: [MetricFamily]) {
        self.families = families
    }

    /// The text, ended by `# EOF`; families without figures are left out.
    ///
    /// No two figures of a family have the same labels: where their values differ only in what is cut off, they are
    /// added.
    public func render() -> String {
        families.filter { !$0.samples.isEmpty }.map(lines).joined() + "# EOF\n"
    }

    private func lines(_ family: MetricFamily) -> String {
        // Of the two formats one must have quotation marks escaped in a help text, and the other must not.
        let words = family.help.unicodeScalars.map { $0 == "\"" ? "'" : $0 }
        let help = Escaping.openMetricsText(String(String.UnicodeScalarView(words)))
        var text = "# HELP \(family.name) \(help)\n# TYPE \(family.name) gauge\n"
        if let unit = family.unit { text += "# UNIT \(family.name) \(unit)\n" }
        var order: [String] = []
        var sums: [String: Double] = [:]
        for sample in family.samples {
            let labels = sample.labels.map { label in
                "\(label.name)=\"\(Escaping.openMetricsText(label.value, limit: Self.valueLimit))\""
            }
            let key = labels.isEmpty ? "" : "{\(labels.joined(separator: ","))}"
            if sums[key] == nil { order.append(key) }
            sums[key, default: 0] += sample.value
        }
        for key in order { text += "\(family.name)\(key) \(Self.number(sums[key] ?? 0))\n" }
        return text
    }

    private static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        let text = value.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
