import AWS
import Testing

@testable import Stages

struct TaskReadingTests {
    @Test func theDefinitionSaysWhoIsEssentialWhereTheTaskDoesNot() {
        let task = stoppedTask(
            nil,
            code: nil,
            [
                TestContainer(name: "told", essential: false), TestContainer(name: "defaulted"),
                TestContainer(name: "gone"),
            ]
        )
        let definition = taskDefinition(essential: ["told": true, "defaulted": nil])
        var reading = TaskReading(task, book: .standard)
        #expect(reading.containers.map(\.essential) == [false, nil, nil])
        reading.learn(definition)
        #expect(reading.containers.map(\.essential) == [false, true, nil])
    }

    @Test func onlyWhoNeverRanHasWaitedInVain() {
        var definition = taskDefinition(essential: ["app": true, "init": false])
        definition.containerDefinitions[0].dependsOn = [ECSContainerDependency(containerName: "init")]
        func isAwaited(_ app: TestContainer) -> Bool {
            let task = stoppedTask(nil, code: nil, [app, TestContainer(name: "init", exit: 1)])
            var reading = TaskReading(task, book: .standard)
            reading.learn(definition)
            return reading.containers[1].isAwaited
        }
        #expect(isAwaited(TestContainer(name: "app")))
        #expect(!isAwaited(TestContainer(name: "app", exit: 0)))
        #expect(!isAwaited(TestContainer(name: "app", reason: "CannotStartContainerError: x")))
    }

    /// Without the definition any container that ran may be the one that another waited for.
    @Test func theDefinitionSaysForWhomAContainerWaited() {
        let task = stoppedTask(
            nil,
            code: nil,
            [
                TestContainer(name: "proxy", exit: 0),
                TestContainer(name: "app", reason: "dependency did not exit successfully"),
                TestContainer(name: "init", exit: 2),
            ]
        )
        var reading = TaskReading(task, book: .standard)
        #expect(reading.containers.map(\.isAwaited) == [true, false, true])
        var definition = taskDefinition(essential: ["proxy": true, "app": true, "init": false])
        reading.learn(definition)
        #expect(reading.containers.map(\.isAwaited) == [false, false, false])
        // By name: app, init, proxy.
        definition.containerDefinitions[0].dependsOn = [ECSContainerDependency(containerName: "init")]
        reading.learn(definition)
        #expect(reading.containers.map(\.isAwaited) == [false, false, true])
    }

    @Test func namesAreReadOnlyWhereARuleAsksForOne() {
        let task = stoppedTask(nil, code: nil, group: "service:web", [TestContainer(image: "shop/web:v1")])
        #expect(TaskReading(task, book: .standard).evidence(failed: 0).names == nil)
        let rule = Rule(
            custom: .benign,
            cause: "x",
            confidence: .high,
            when: [.named(.service, NameFilter(["web"]))],
            action: "",
            source: ""
        )
        let names = TaskReading(task, book: RuleBook([rule])).evidence(failed: 0).names
        #expect(names?.service == "web" && names?.container == "app" && names?.image == "shop/web:v1")
    }
}
