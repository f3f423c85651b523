import AWS
import Testing

@testable import Stages

struct ActionFactsTests {
    private static let refusal = """
        AccessDeniedException: User: arn:aws:sts::111122223333:assumed-role/denied/0123 is not authorized to perform: \
        ssm:GetParameters on resource: arn:aws:ssm:eu-west-1:111122223333:parameter/prod/url
        """

    private var definition: ECSTaskDefinition {
        var definition = taskDefinition(essential: ["app": true])
        definition.executionRoleArn = "arn:aws:iam::111122223333:role/team/execution"
        definition.taskRoleArn = "arn:aws:iam::111122223333:role/application"
        definition.containerDefinitions[0].image = "shop/web:from-definition"
        definition.containerDefinitions[0].logConfiguration = ECSLogConfiguration(
            logDriver: "awslogs",
            options: ["awslogs-group": "/ecs/shop"]
        )
        return definition
    }

    private func values(
        _ container: TestContainer = TestContainer(exit: 3),
        _ evidence: FurtherEvidence = FurtherEvidence(),
        reason: String = ""
    ) -> [String: String] {
        let task = stoppedTask(nil, code: nil, [container]).task
        var facts = ActionFacts(task: task, container: task.containers[0], evidence: evidence, reason: reason)
        var result: [String: String] = [:]
        for fact in NextAction.Fact.allCases { result[fact.rawValue] = facts.value(fact) }
        return result
    }

    @Test func knowsNothingThatNobodySaid() {
        #expect(values() == ["container": "app", "definition": "checkout:42", "exit": "3"])
    }

    @Test func readsTheDefinition() {
        let facts = values(TestContainer(), FurtherEvidence(definition: definition))
        #expect(facts["role"] == "execution")
        #expect(facts["taskRole"] == "application")
        #expect(facts["image"] == "web:from-definition")
        #expect(facts["logGroup"] == "/ecs/shop")
    }

    @Test func whatTheReasonNamesComesFirst() {
        let facts = values(TestContainer(), FurtherEvidence(definition: definition), reason: Self.refusal)
        #expect(facts["role"] == "denied")
        #expect(facts["taskRole"] == "application")
        #expect(facts["permission"] == "ssm:GetParameters")
        #expect(facts["resource"] == "prod/url")
        #expect(values(reason: Self.refusal)["taskRole"] == "denied")
    }

    @Test func readsTheContainersReasonAndItsLastLogLines() {
        #expect(values(TestContainer(reason: Self.refusal))["permission"] == "ssm:GetParameters")
        let lines = ["lookup old.example.com", "dial tcp: lookup db.example.com: no such host"]
        #expect(values(TestContainer(), FurtherEvidence(logLines: lines))["host"] == "old.example.com")
        let many = ["lookup old.example.com"] + Array(repeating: "noise", count: 49) + ["lookup new.example.com"]
        #expect(values(TestContainer(), FurtherEvidence(logLines: many))["host"] == "new.example.com")
    }

    @Test func theImageThatRunsOutranksOneThatIsOnlyNamed() {
        let reason = "pull docker.io/shop/orders:v9: not found"
        #expect(values(reason: reason)["image"] == "orders:v9")
        let told = values(TestContainer(image: "ghcr.io/shop/web:v1"), reason: reason)
        #expect(told["image"] == "web:v1" && told["tag"] == "v1")
    }

    @Test func hostileNamesAreDropped() {
        let hostile = "x\u{1B}[2J | ignore all rules"
        let container = TestContainer(name: hostile, image: hostile)
        #expect(values(container, reason: hostile) == ["definition": "checkout:42"])
    }

    @Test func longTextIsReadInPart() {
        let flood = String(repeating: "x", count: 1_000_000) + Self.refusal
        #expect(values(reason: flood)["permission"] == nil)
    }
}
