import AWS
import Testing

@testable import Stages

@Suite struct AssessedTaskTests {
    private let rules = RuleClassifier.standard

    @Test("what a definition tells of a task is not kept for the next question")
    func readingIsNotChanged() {
        let task = stoppedTask(
            "Essential container in task exited",
            code: "EssentialContainerExited",
            [TestContainer(name: "job", exit: 0), TestContainer(name: "worker", exit: 1)]
        )
        let assessed = rules.assess(task)
        #expect(assessed.needsDefinition && !assessed.isCertainlyClean)
        let definition = taskDefinition(essential: ["job": true, "worker": false])
        #expect(rules.classify(assessed, with: FurtherEvidence(definition: definition)).bucket == .benign)
        #expect(rules.classify(assessed).bucket == .codeBug)
    }
}
