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
            let figure = threshold.figure(in: measurements)
            let verdict = figure.map { $0 <= threshold.atMost ? "PASS" : "MISS" } ?? "NONE"
            let limit = Table.text(threshold.atMost, digits: 4)
            let gate = threshold.gates ? ", gates" : ""
            let measured = figure.map { Table.text($0, digits: 4) } ?? "not measured"
            return "\(verdict)  \(threshold.name): \(measured) (\(threshold.kind.rawValue) at most \(limit)\(gate))"
        }
    }

    /// Whether nothing that counts was exceeded.
    ///
    /// - Parameter isStrict: whether wall time counts.
    func passes(isStrict: Bool) -> Bool {
        thresholds.allSatisfy { threshold in
            guard threshold.gates || isStrict, let figure = threshold.figure(in: measurements) else { return true }
            return figure <= threshold.atMost
        }
    }
}
