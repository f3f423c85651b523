/// What was wrong with the answers of a refinement, as one warning.
struct AnswerSummary {
    private var asked = 0
    private var rejections: [Answers.Rejection: Int] = [:]
    private var strangers = 0

    mutating func add(_ answers: Answers, asked: Int) {
        self.asked += asked
        rejections.merge(answers.rejections, uniquingKeysWith: +)
        strangers += answers.strangers
    }

    /// The warning, or `nil` when every signature has a valid verdict and no other was given.
    var warning: String? {
        let rejected = rejections.values.reduce(0, +)
        var parts: [String] = []
        if rejected > 0 {
            let why = Answers.Rejection.allCases.compactMap { kind in
                rejections[kind].map { "\($0) \(kind.rawValue)" }
            }
            let list = why.joined(separator: ", ")
            parts.append(
                "no usable verdict for \(rejected) of \(asked) signatures (\(list)); their rule verdicts stand"
            )
        }
        if strangers > 0 { parts.append("\(strangers) verdicts for unknown ids, which are ignored") }
        return parts.isEmpty ? nil : "Claude gave " + parts.joined(separator: "; and ") + "."
    }
}
