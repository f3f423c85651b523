/// The verdict on a run.
struct Check {
    private let thresholds: [Threshold]
    private let measurements: [Measurement]

    init(_ thresholds: [Threshold], on measurements: [Measurement]) {
        self.thresholds = thresholds
        self.measurements = measurements
    }

    /// One line a threshold.
    var lines: [String] {
        thresholds.map { threshold in
            let value = threshold.value(in: measurements)
            let verdict = value.map { threshold.limit.admits($0) ? "PASS" : "MISS" } ?? "NONE"
            let gate = threshold.gates ? ", gates" : ""
            let measured = value.map { Table.text($0, digits: 4) } ?? "not measured"
            return "\(verdict)  \(threshold.name): \(measured) (\(threshold.subject) \(threshold.limit)\(gate))"
        }
    }

    /// Whether every limit that counts was kept.
    ///
    /// - Parameter isStrict: whether wall time counts.
    func passes(isStrict: Bool) -> Bool {
        thresholds.allSatisfy { threshold in
            guard threshold.gates || isStrict, let value = threshold.value(in: measurements) else { return true }
            return threshold.limit.admits(value)
        }
    }
}
