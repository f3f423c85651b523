import AWS
import Testing

@testable import Stages

@Suite struct AssessedTaskTests {
    private let open = stoppedTask(
        "Essential container in task exited",
        code: "EssentialContainerExited",
        [TestContainer(name: "job", exit: 0), TestContainer(name: "worker", exit: 1)]
    )

    @Test("what a definition tells of a task is not kept for the next question")
    func readingIsNotChanged() {
        let assessed = RuleClassifier.standard.assess(open)
        #expect(assessed.needsDefinition && !assessed.isCertainlyClean)
        let definition = taskDefinition(essential: ["job": true, "worker": false])
        #expect(assessed.verdict(with: FurtherEvidence(definition: definition)).bucket == .benign)
        #expect(assessed.verdict().bucket == .codeBug)
    }

    /// The numbers of phrases in a reading are those of one rule book.
    @Test("the rules decide that have read the task")
    func rulesOfTheReading() throws {
        let rule =
            #"{"match": {"text": {"any": ["no license left"]}}, "bucket": "CONFIG", "cause": "own", "#
            + #""nextAction": "Buy one"}"#
        let file = try RulesFile(Array("{\"rules\": [\(rule)]}".utf8), name: "rules.json")
        let task = stoppedTask("Stopped: no license left", code: nil, [TestContainer(exit: 1)])
        #expect(RuleClassifier(custom: file).assess(task).verdict().cause == "own")
        #expect(RuleClassifier.standard.assess(task).verdict().decidedBy == .rules)
    }
}
