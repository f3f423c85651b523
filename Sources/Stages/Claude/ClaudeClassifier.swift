/// Asks Claude about the failures that the rules are not sure of.
///
/// It can only raise verdicts. A rule verdict of high confidence names the cause from the evidence itself, and one of a
/// user's rule is the user's word, so they are not even sent: neither their buckets nor their words can change. Of the others, an answer replaces bucket, cause, reason and
/// next action together, and only where it passes every check and is at least as sure as the rules; counts, containers
/// and exit codes are never Claude's.
public struct ClaudeClassifier: Sendable {
    /// The most calls of one refinement; the rarest signatures beyond them keep their rule verdicts.
    static let callLimit = 5

    private let client: AnthropicClient

    /// Makes a classifier that asks through `client`.
    public init(_ client: AnthropicClient) {
        self.client = client
    }

    /// Asks about the signatures, the most frequent first, in calls of at most forty.
    ///
    /// It never throws: what cannot be had is said in ``Refinement/warnings``, and the rule verdicts stand. After a call
    /// that failed there is no other.
    public func refine(_ signatures: [FailureSignature]) async -> Refinement {
        var refinement = Refinement()
        var summary = AnswerSummary()
        let (prompts, unsent) = prompts(for: signatures)
        for prompt in prompts {
            do throws(ClaudeError) {
                let reply = try await client.ask(prompt)
                refinement.usage.inputTokens += reply.usage.map { Self.tokens($0.inputTokens) } ?? 0
                refinement.usage.outputTokens += reply.usage.map { Self.tokens($0.outputTokens) } ?? 0
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
        prompts(for: signatures).prompts.map(client.body).joined(separator: "\n")
    }

    private func prompts(for signatures: [FailureSignature]) -> (prompts: [Prompt], unsent: Int) {
        let open = signatures.indices
            .filter { Self.isOpen(signatures[$0].ruleVerdict) }
            .sorted { (signatures[$1].count, $0) < (signatures[$0].count, $1) }
        let sent = open.prefix(Self.callLimit * Prompt.signatureLimit)
        let prompts = stride(from: 0, to: sent.count, by: Prompt.signatureLimit).map { start in
            Prompt(signatures, indices: sent[start..<min(start + Prompt.signatureLimit, sent.count)])
        }
        return (prompts, open.count - sent.count)
    }

    /// Whether Claude may raise a verdict: a failure that the rules are not sure of and the user has no rule for.
    private static func isOpen(_ verdict: Verdict) -> Bool {
        verdict.confidence < .high && verdict.bucket != .benign && verdict.decidedBy == .rules
    }

    /// A count of tokens that can be added up, whatever the answer says.
    private static func tokens(_ count: Int) -> Int {
        min(max(count, 0), 1_000_000_000)
    }
}
