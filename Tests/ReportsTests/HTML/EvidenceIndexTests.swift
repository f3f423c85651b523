import AWS
import Stages
import Testing

@testable import Reports

struct EvidenceIndexTests {
    private func task(_ arn: String, _ service: String = "etl-batch") -> ClassifiedTask {
        var task = ClassifiedTask.fixture
        task.stopped.task.taskArn = arn
        task.stopped.task.group = "service:" + service
        return task
    }

    @Test func theNamedExamplesComeFirstThenOthersThatWereKept() {
        var group = FailureGroup.fixture("etl-batch", .oom, "container-limit", 9, "r", "a")
        group.examples = ["b", "gone"].map { Recency(taskArn: $0, stoppedAt: nil) }
        let examples = EvidenceIndex([task("a"), task("b"), task("c", "other")]).examples(of: group)
        #expect(examples.map(\.recency.taskArn) == ["b", "gone", "a"])
        #expect(examples.map { $0.task?.stopped.task.taskArn } == ["b", nil, "a"])
    }

    @Test func thereAreAFew() {
        var group = FailureGroup.fixture("etl-batch", .oom, "container-limit", 9, "r", "a")
        group.examples = []
        let examples = EvidenceIndex((0..<50).map { task("\($0)") }).examples(of: group)
        #expect(examples.map(\.recency.taskArn) == ["0", "1", "2", "3", "4"])
    }

    @Test func anotherOwnersTasksAreNoEvidence() {
        let group = FailureGroup.fixture(owner: "web", "etl-batch", .oom, "container-limit", 9, "r", "a")
        #expect(EvidenceIndex([task("a")]).examples(of: group).allSatisfy { $0.task == nil })
    }
}
