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
    /// The highest that the figure may be, where that is the limit.
    package var atMost: Double?
    /// The lowest that it may be, where that is the limit.
    package var atLeast: Double?
    /// Whether missing it fails the check on any machine.
    package var gates: Bool
    /// How it ended.
    package var verdict: Verdict

    /// Judges measurements by a threshold.
    package init(_ threshold: Threshold, on measurements: [Measurement]) {
        name = threshold.name
        `case` = threshold.case
        subject = threshold.subject
        value = threshold.value(in: measurements).flatMap { $0.isFinite ? $0 : nil }
        switch threshold.limit {
        case .atMost(let most): atMost = most
        case .atLeast(let least): atLeast = least
        }
        gates = threshold.gates
        verdict = value.map { threshold.limit.admits($0) ? .reached : .missed } ?? .unmeasured
    }

    /// Makes what became of a threshold that a ceiling was set in.
    package init(
        _ name: String,
        case: String,
        subject: String,
        value: Double?,
        atMost: Double,
        gates: Bool,
        verdict: Verdict
    ) {
        self.name = name
        self.case = `case`
        self.subject = subject
        self.value = value
        self.atMost = atMost
        self.gates = gates
        self.verdict = verdict
    }

    /// The verdict as a line.
    package var line: String {
        let measured = value.map { Table.text($0, digits: 4) } ?? "not measured"
        let limit = (atMost.map(Limit.atMost) ?? atLeast.map(Limit.atLeast)).map { "\($0)" } ?? "no limit"
        return "\(verdict.rawValue)  \(name): \(measured) (\(subject) \(limit)\(gates ? ", gates" : ""))"
    }

    /// Whether it lets the check pass.
    ///
    /// - Parameters:
    ///   - isStrict: whether wall time counts.
    ///   - isSelected: whether what it judges was to be measured: a gate that has no figure then is not kept.
    package func passes(isStrict: Bool, isSelected: Bool) -> Bool {
        switch verdict {
        case .reached: true
        case .missed: !gates && !isStrict
        case .unmeasured: !gates || !isSelected
        }
    }
}
