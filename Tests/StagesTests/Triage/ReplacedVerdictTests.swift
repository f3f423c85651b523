import AWS
import Testing

@testable import Stages

struct ReplacedVerdictTests {
    private let old = Verdict(
        bucket: .config,
        cause: "a",
        confidence: .low,
        reason: "old of 1",
        nextAction: "Ask the role"
    )
    private let own = Verdict(
        bucket: .config,
        cause: "a",
        confidence: .low,
        reason: "old of 2",
        nextAction: "Ask the role"
    )

    private func task(_ id: Int, _ verdict: Verdict, account: String = "", container: String? = nil) -> ClassifiedTask {
        var task = ClaudeFixtures.task(
            reason: "no access for arn:aws:iam::\(account):role/web",
            containerReason: container
        )
        task.stopped.task.taskArn = "task-\(id)"
        task.verdict = verdict
        return task
    }

    private func applied(_ new: Verdict) -> Verdict {
        ReplacedVerdict(task(1, old), by: new).applied(to: task(2, own))
    }

    @Test func factsOfOneFailureAreNotThoseOfAnother() {
        var new = old
        new.confidence = .medium
        new.nextAction = "Ask web-execution"
        let verdict = applied(new)
        #expect(verdict.nextAction == "Ask the role")
        #expect(verdict.reason == "old of 2")
        #expect(verdict.confidence == .medium, "what is new holds for both")
    }

    @Test func anotherReasonHoldsForAll() {
        var new = old
        new.reason = "KeyError"
        #expect(applied(new).reason == "KeyError")
    }

    @Test(arguments: ["bucket", "cause", "decider"])
    func anotherVerdictBringsItsNextAction(_ change: String) {
        var new = old
        new.nextAction = "Raise the memory"
        switch change {
        case "bucket": new.bucket = .oom
        case "cause": new.cause = "b"
        default: new.decidedBy = .claude
        }
        #expect(applied(new).nextAction == "Raise the memory")
    }

    @Test func eachFailureHasItsOwnAccountInClaudesWords() {
        var new = old
        new.decidedBy = .claude
        new.reason = "Account 111122223333 lacks the role."
        new.nextAction = "Make web in 111122223333"
        let first = task(1, old, account: "111122223333")
        let replaced = ReplacedVerdict(first, by: new)
        #expect(replaced.applied(to: first) == new)
        let verdict = replaced.applied(to: task(2, own, account: "444455556666"))
        #expect(verdict.reason == "Account 444455556666 lacks the role.")
        #expect(verdict.nextAction == "Make web in 444455556666")
    }

    @Test func whatIsNotInTheEvidenceOfBothIsSaidOfOne() {
        var new = old
        new.decidedBy = .claude
        new.bucket = .resource
        new.reason = "Account 111122223333 cannot reach 10.0.0.7."
        let first = task(1, old, account: "111122223333", container: "dial 10.0.0.7")
        let other = ReplacedVerdict(first, by: new).applied(to: task(2, own, account: "444455556666"))
        #expect(other.reason == "old of 2")
        #expect(other.nextAction == "Ask the role")
        #expect(other.bucket == .resource, "the verdict holds for both")
        // An address of Claude's own, or of a log.
        let stranger = ReplacedVerdict(task(1, old, account: "111122223333"), by: new)
        #expect(stranger.applied(to: task(2, own, account: "444455556666")).reason == "old of 2")
    }
}
