/// What Claude said of one failure, as it is said of the others with the same evidence.
///
/// Its words may hold accounts and addresses of the failure that it was asked about. The others have their own in the
/// same places; where they have not, nothing can be said of them in these words.
struct SharedWords: Sendable {
    /// The words with placeholders for what is the one failure's own.
    ///
    /// A placeholder that its evidence does not have stands for something that only Claude or a log knows of it.
    private let reason: String
    private let nextAction: String
    /// The placeholders in the failure's evidence, in their order.
    private let sequence: [String]
    private let isKnown: Bool

    /// Takes the words apart; `nil` where they hold nothing that is the one failure's own.
    init?(of verdict: Verdict, about representative: ClassifiedTask) {
        var redactor = Self.redactor(of: representative)
        sequence = redactor.sequence
        reason = redactor.redact(verdict.reason)
        nextAction = redactor.redact(verdict.nextAction)
        isKnown = Set(redactor.sequence).isSubset(of: sequence)
        guard redactor.sequence.count > sequence.count else { return nil }
    }

    /// The words with what is another failure's own; `nil` where its evidence does not have the same places.
    func words(about other: ClassifiedTask) -> (reason: String, nextAction: String)? {
        let redactor = Self.redactor(of: other)
        guard isKnown, redactor.sequence == sequence else { return nil }
        return (redactor.restore(reason), redactor.restore(nextAction))
    }

    private static func redactor(of task: ClassifiedTask) -> Redactor {
        PromptEntry(FailureSignature(task, count: 1)).redactor
    }
}
