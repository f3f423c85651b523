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

    @Test func factsOfOneFailureAreNotThoseOfAnother() {
        var new = old
        new.confidence = .medium
        new.nextAction = "Ask web-execution"
        let verdict = ReplacedVerdict(old, by: new).applied(to: own)
        #expect(verdict.nextAction == "Ask the role")
        #expect(verdict.reason == "old of 2")
        #expect(verdict.confidence == .medium, "what is new holds for both")
    }

    @Test func anotherReasonHoldsForAll() {
        var new = old
        new.reason = "KeyError"
        #expect(ReplacedVerdict(old, by: new).applied(to: own).reason == "KeyError")
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
        #expect(ReplacedVerdict(old, by: new).applied(to: own).nextAction == "Raise the memory")
    }
}
