import Sinks

/// OpenMetrics, read again: every figure is on a line of its own, with the labels that it was given.
enum MetricLabels: FuzzTarget {
    static let name = "openmetrics"

    static func check(_ bytes: [UInt8]) throws {
        var pieces = Pieces(bytes)
        let help = pieces.text()
        let values = pieces.texts(atMost: 6)
        let samples = values.map { MetricFamily.Sample(1, [.init("service", $0), .init("bucket", "OOM")]) }
        let text = OpenMetricsText([MetricFamily("ecs_sweep_failures", help: help, samples)]).render()
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        try expectEqual(Array(lines.suffix(2)), ["# EOF", ""], "a text has an end")
        for line in lines { try expectPlain(line, "a line") }
        lines.removeLast(2)
        guard !samples.isEmpty else { return try expect(lines.isEmpty, "nothing is said of nothing") }
        let opening = "# HELP ecs_sweep_failures ".unicodeScalars
        try expect(lines[0].unicodeScalars.starts(with: opening), "a help: \(lines[0])")
        try expectEqual(lines[1], "# TYPE ecs_sweep_failures gauge", "a type")
        var found: [String: Double] = [:]
        for line in lines.dropFirst(2) {
            let (value, count) = try sample(line)
            try expect(found.updateValue(count, forKey: value) == nil, "labels are there once: \(line)")
        }
        let wanted = Dictionary(values.map { (shown($0), 1.0) }, uniquingKeysWith: +)
        try expectEqual(found, wanted, "figures that are written and read again")
    }

    private static func shown(_ value: String) -> String {
        Escaping.terminalText(value, limit: OpenMetricsText.valueLimit)
    }

    /// The value of the label `service`, and the figure.
    private static func sample(_ line: String) throws(Violation) -> (String, Double) {
        let opening = "ecs_sweep_failures{service=\"".unicodeScalars
        try expect(line.unicodeScalars.starts(with: opening), "a figure: \(line)")
        var rest = line.unicodeScalars.dropFirst(opening.count)
        var value = String.UnicodeScalarView()
        while let scalar = rest.popFirst(), scalar != "\"" {
            guard scalar == "\\" else {
                value.append(scalar)
                continue
            }
            guard let next = rest.popFirst(), next == "\\" || next == "\"" else {
                throw Violation(description: "a value escapes what needs no escape: \(line)")
            }
            value.append(next)
        }
        let closing = ",bucket=\"OOM\"} "
        let figure = String(rest)
        try expect(figure.hasPrefix(closing), "a label ends early: \(line)")
        guard let count = Double(figure.dropFirst(closing.count)) else {
            throw Violation(description: "a figure is a number: \(line)")
        }
        return (String(value), count)
    }
}
