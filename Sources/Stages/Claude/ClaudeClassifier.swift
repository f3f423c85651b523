/// Asks Claude about the failures that the rules are not sure of.
///
/// It can only raise verdicts. A rule verdict of high confidence names the cause from the evidence itself, so it is not
/// even sent: neither its bucket nor its words can change. Of the others, an answer replaces bucket, cause, reason and
/// next action together, and only where it passes every check and is at least as sure as the rules; counts, containers
/// and exit codes are never Claude's.
public struct ClaudeClassifier: Sendable {
    /// The most calls of one refinement; the rarest signatures beyond them keep their rule verdicts.
    static let callLimit = 5

    /// What one refinement may cost unless another limit is given: several times what a large sweep costs with
    /// ``AnthropicConfiguration/defaultModel``.
    public static let defaultMaxCost = Dollars(billionths: 50_000_000)

    /// Which rule verdicts Claude is asked about; never those of high confidence, nor benign ones.
    public enum Scope: Sendable {
        /// All that are not of high confidence.
        case notSure
        /// Those that name no bucket, and those of low confidence.
        case unknownOrLow

        func includes(_ verdict: Verdict) -> Bool {
            guard verdict.bucket != .benign, verdict.confidence < .high else { return false }
            return switch self {
            case .notSure: true
            case .unknownOrLow: verdict.bucket == .unknown || verdict.confidence == .low
            }
        }
    }

    private let backend: any ModelBackend
    private let scope: Scope
    private let maxCost: Dollars

    /// Makes a classifier that asks through `backend`.
    ///
    /// - Parameters:
    ///   - scope: which rule verdicts it asks about.
    ///   - maxCost: what one refinement may cost; a call that may cost more is not made.
    public init(_ backend: any ModelBackend, scope: Scope = .notSure, maxCost: Dollars = Self.defaultMaxCost) {
        self.backend = backend
        self.scope = scope
        self.maxCost = maxCost
    }

    /// Asks about the signatures, the most frequent first, in calls of at most forty.
    ///
    /// It never throws: what cannot be had is said in ``Refinement/warnings``, and the rule verdicts stand. After a call
    /// that failed there is no other.
    public func refine(_ signatures: [FailureSignature]) async -> Refinement {
        var refinement = Refinement()
        var summary = AnswerSummary()
        var spending = Spending(model: backend.model, limit: maxCost)
        let (prompts, unsent) = prompts(for: signatures)
        for prompt in prompts {
            do throws(ClaudeError) {
                let body = backend.body(prompt)
                try spending.admit(body)
                let reply = try await backend.ask(prompt)
                spending.add(reply.usage, body: body)
                guard let answers = Answers(try reply.answer, to: prompt, about: signatures) else {
                    throw ClaudeError(
                        .unreadable,
                        "its text is not the JSON that was asked for",
                        "Try another --model."
                    )
                }
                refinement.verdicts.merge(answers.verdicts) { _, new in new }
                summary.add(answers, asked: prompt.indices.count)
            } catch {
                refinement.warnings.append(error.description)
                break
            }
        }
        refinement.usage = spending.usage
        refinement.summary = spending.summary
        if let warning = summary.warning { refinement.warnings.append(warning) }
        if unsent > 0 {
            refinement.warnings.append(
                "Claude was not asked about the \(unsent) rarest signatures (\(Self.callLimit) calls of "
                    + "\(Prompt.signatureLimit) are the most); their rule verdicts stand."
            )
        }
        return refinement
    }

    /// The bodies that ``refine(_:)`` would send, redacted as they would be, one a line; empty when it would send none.
    public func dryRunPrompt(_ signatures: [FailureSignature]) -> String {
        prompts(for: signatures).prompts.map(backend.body).joined(separator: "\n")
    }

    private func prompts(for signatures: [FailureSignature]) -> (prompts: [Prompt], unsent: Int) {
        let open = signatures.indices
            .filter { scope.includes(signatures[$0].ruleVerdict) }
            .sorted { (signatures[$1].count, $0) < (signatures[$0].count, $1) }
        let sent = open.prefix(Self.callLimit * Prompt.signatureLimit)
        let prompts = stride(from: 0, to: sent.count, by: Prompt.signatureLimit).map { start in
            Prompt(signatures, indices: sent[start..<min(start + Prompt.signatureLimit, sent.count)])
        }
        return (prompts, open.count - sent.count)
    }
}
