/// Asks Claude about the failures that the rules are not sure of.
///
/// It can only raise verdicts. A rule verdict of high confidence names the cause from the evidence itself, and one of a
/// user's rule is the user's word, so they are not even sent: neither their buckets nor their words can change. Of the
/// others, an answer replaces bucket, cause, reason and next action together, and only where it passes every check and
/// is at least as sure as the rules; a reason that is a line of a log stays. Counts, containers and exit codes are
/// never Claude's.
public struct ClaudeClassifier: Sendable {
    /// The most calls of one refinement; the rarest signatures beyond them keep their rule verdicts.
    static let callLimit = 5

    /// What one refinement may cost unless another limit is given: several times what a large sweep costs with
    /// ``AnthropicConfiguration/defaultModel``.
    public static let defaultMaxCost = Dollars(billionths: 50_000_000)

    /// Which verdicts Claude is asked about; never those of high confidence, of a user's own rules, nor benign ones.
    public enum Scope: Sendable {
        /// All that are not of high confidence.
        case notSure
        /// Those that name no bucket, and those of low confidence.
        case unknownOrLow

        func includes(_ verdict: Verdict) -> Bool {
            guard verdict.decidedBy == .rules, verdict.bucket != .benign, verdict.confidence < .high else {
                return false
            }
            return switch self {
            case .notSure: true
            case .unknownOrLow: verdict.bucket == .unknown || verdict.confidence == .low
            }
        }
    }

    private let backend: any ModelBackend
    private let scope: Scope
    private let maxCost: Dollars
    private let cache: AnswerCache?

    /// Makes a classifier that asks through `backend`.
    ///
    /// - Parameters:
    ///   - scope: which rule verdicts it asks about.
    ///   - maxCost: what one refinement may cost; a call that may cost more is not made.
    ///   - cache: where answers are kept and found again; `nil` asks about everything.
    public init(
        _ backend: any ModelBackend,
        scope: Scope = .notSure,
        maxCost: Dollars = Self.defaultMaxCost,
        cache: AnswerCache? = nil
    ) {
        self.backend = backend
        self.scope = scope
        self.maxCost = maxCost
        self.cache = cache
    }

    /// Asks about the signatures that the cache has no answer for, the most frequent first, in calls of at most forty.
    ///
    /// It never throws: what cannot be had is said in ``Refinement/warnings``, and the rule verdicts stand. After a
    /// call that failed there is no other.
    public func refine(_ signatures: [FailureSignature]) async -> Refinement {
        var refinement = Refinement()
        var summary = AnswerSummary()
        var spending = Spending(model: backend.model, limit: maxCost, turns: backend.turns)
        var kept = KeptAnswers(cache, model: backend.model)
        let open = open(signatures)
        let known = await kept.answers(to: open, about: signatures)
        refinement.verdicts = known.verdicts
        refinement.reused = known.usable.count
        let (prompts, unsent) = Self.prompts(open.filter { known.usable[$0.index] == nil })
        let sent = prompts.map(\.indices.count).reduce(0, +)
        var answered = 0
        for prompt in prompts {
            let body = backend.body(prompt)
            var isCounted = false
            do throws(ClaudeError) {
                try spending.admit(body)
                let reply = try await backend.ask(prompt, within: spending.left)
                spending.add(reply.usage, body: body)
                isCounted = true
                guard let answers = Answers(try reply.answer, to: prompt, about: signatures) else {
                    throw ClaudeError(
                        .unreadable,
                        "its text is not the JSON that was asked for",
                        "Try another --model."
                    )
                }
                refinement.verdicts.merge(answers.verdicts) { _, new in new }
                summary.add(answers, asked: prompt.indices.count)
                await kept.keep(answers, to: prompt)
                answered += prompt.indices.count
            } catch {
                if error.charge == .unknown, !isCounted { spending.add(nil, body: body) }
                refinement.warnings.append(error.description(leaving: sent - answered, of: sent))
                break
            }
        }
        refinement.usage = spending.usage
        refinement.summary = spending.summary(reused: known.usable.count, of: open.count)
        if let warning = summary.warning { refinement.warnings.append(warning) }
        if let warning = kept.warning { refinement.warnings.append(warning) }
        if unsent > 0 {
            refinement.warnings.append(
                "Claude was not asked about the \(unsent) rarest signatures (\(Self.callLimit) calls of "
                    + "\(Prompt.signatureLimit) are the most); their rule verdicts stand."
            )
        }
        return refinement
    }

    /// The bodies that ``refine(_:)`` would send without a cache, redacted as they would be, one a line; empty when it
    /// would send none.
    public func dryRunPrompt(_ signatures: [FailureSignature]) -> String {
        Self.prompts(open(signatures)).prompts.map(backend.body).joined(separator: "\n")
    }

    /// The signatures that Claude is asked about, the most frequent first.
    private func open(_ signatures: [FailureSignature]) -> [(index: Int, entry: PromptEntry)] {
        signatures.indices
            .filter { scope.includes(signatures[$0].ruleVerdict) }
            .sorted { (signatures[$1].count, $0) < (signatures[$0].count, $1) }
            .map { ($0, PromptEntry(signatures[$0])) }
    }

    private static func prompts(_ open: [(index: Int, entry: PromptEntry)]) -> (prompts: [Prompt], unsent: Int) {
        let sent = open.prefix(callLimit * Prompt.signatureLimit)
        let prompts = stride(from: 0, to: sent.count, by: Prompt.signatureLimit).map { start in
            Prompt(Array(sent[start..<min(start + Prompt.signatureLimit, sent.count)]))
        }
        return (prompts, open.count - sent.count)
    }
}
