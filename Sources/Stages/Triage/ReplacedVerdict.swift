import AWS

/// A verdict that has taken the place of another one, which the failures of a signature had in common.
///
/// It was made for one of them. What it says that is new holds for the others too; what it only says in the words and
/// with the facts of that one does not.
struct ReplacedVerdict: Sendable {
    /// The verdict that the failure had for which the new one was made.
    private let old: Verdict
    /// The new one.
    let new: Verdict
    private let representative: String
    /// What of Claude's words is about the one failure alone; `nil` where they are about all.
    private let words: SharedWords?

    /// - Parameter representative: the failure for which the new verdict was made, with the old one.
    init(_ representative: ClassifiedTask, by new: Verdict) {
        (old, self.new) = (representative.verdict, new)
        self.representative = representative.stopped.task.taskArn
        words = new.decidedBy == .claude ? SharedWords(of: new, about: representative) : nil
    }

    /// The verdict of another failure of the signature.
    func applied(to task: ClassifiedTask) -> Verdict {
        let own = task.verdict
        var verdict = new
        if new.reason == old.reason { verdict.reason = own.reason }
        if new.bucket == old.bucket, new.cause == old.cause, new.decidedBy == old.decidedBy {
            verdict.nextAction = own.nextAction
        }
        if let words, task.stopped.task.taskArn != representative {
            let shared = words.words(about: task)
            verdict.reason = shared?.reason ?? own.reason
            verdict.nextAction = shared?.nextAction ?? own.nextAction
        }
        return verdict
    }
}
