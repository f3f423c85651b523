/// What one refinement has of the cache: nothing without one, and nothing more once it has failed.
struct KeptAnswers {
    /// Why the cache is of no use, as a line for the user.
    private(set) var warning: String?
    private var cache: AnswerCache?
    private let model: String

    /// - Parameter model: the model whose answers are wanted.
    init(_ cache: AnswerCache?, model: String) {
        self.cache = cache
        self.model = model
    }

    /// The answers that are kept for these signatures and still pass the checks.
    mutating func answers(
        to asked: [(index: Int, entry: PromptEntry)],
        about signatures: [FailureSignature]
    ) async -> Answers {
        guard let cache, !asked.isEmpty else { return Answers(kept: [], about: signatures) }
        let keys = asked.map { AnswerKey($0.entry, model: model) }
        var found: [AnswerKey: Answer] = [:]
        do throws(AnswerCache.Failure) { found = try await cache.answers(for: Set(keys)) } catch { give(up: error) }
        let kept = zip(asked, keys).compactMap { asked, key in
            found[key].map { (index: asked.index, entry: asked.entry, answer: $0) }
        }
        return Answers(kept: kept, about: signatures)
    }

    /// Keeps the answers that passed the checks.
    mutating func keep(_ answers: Answers, to prompt: Prompt) async {
        guard let cache else { return }
        var kept: [AnswerKey: Answer] = [:]
        for (index, entry) in prompt.entries { kept[AnswerKey(entry, model: model)] = answers.usable[index] }
        do throws(AnswerCache.Failure) { try await cache.keep(kept) } catch { give(up: error) }
    }

    private mutating func give(up failure: AnswerCache.Failure) {
        warning = failure.description
        cache = nil
    }
}
