/// A verdict that has taken the place of another one, which the failures of a signature had in common.
///
/// It was made for one of them. What it says that is new holds for the others too; what it only says in the words and with
/// the facts of that one does not.
struct ReplacedVerdict: Sendable {
    /// The verdict that the failure had for which the new one was made.
    private let old: Verdict
    /// The new one.
    let new: Verdict

    init(_ old: Verdict, by new: Verdict) {
        (self.old, self.new) = (old, new)
    }

    /// The verdict of another failure of the signature.
    func applied(to own: Verdict) -> Verdict {
        var verdict = new
        if new.reason == old.reason { verdict.reason = own.reason }
        if new.bucket == old.bucket, new.cause == old.cause, new.decidedBy == old.decidedBy {
            verdict.nextAction = own.nextAction
        }
        return verdict
    }
}
