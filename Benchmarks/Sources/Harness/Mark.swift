/// What became of a threshold.
package struct Mark: Sendable, Codable {
    /// How it ended.
    package enum Verdict: String, Sendable, Codable {
        /// The limit was kept.
        case reached = "PASS"
        /// It was not.
        case missed = "MISS"
        /// There was no figure to judge.
        case unmeasured = "NONE"
    }

    /// What the threshold means.
    package var name: String
    /// The case that must keep it.
    package var `case`: String
    /// What was compared, such as `ratio`.
    package var subject: String
    /// The figure; `nil` where it was not measured.
    package var value: Double?
    /// The limit in words.
    package var limit: String
    /// Whether missing it fails the check on any machine.
    package var gates: Bool
    /// How it ended.
    package var verdict: Verdict

    /// Judges measurements by a threshold.
    init(_ threshold: Threshold, on measurements: [Measurement]) {
        name = threshold.name
        `case` = threshold.case
        subject = threshold.subject
        value = threshold.value(in: measurements).flatMap { $0.isFinite ? $0 : nil }
        limit = "\(threshold.limit)"
        gates = threshold.gates
        verdict = value.map { threshold.limit.admits($0) ? .reached : .missed } ?? .unmeasured
    }

    /// The verdict as a line.
    var line: String {
        let measured = value.map { Table.text($0, digits: 4) } ?? "not measured"
        return "\(verdict.rawValue)  \(name): \(measured) (\(subject) \(limit)\(gates ? ", gates" : ""))"
    }

    /// Whether it lets the check pass.
    ///
    /// - Parameter isStrict: whether wall time counts.
    func passes(isStrict: Bool) -> Bool { verdict != .missed || !(gates || isStrict) }
}
