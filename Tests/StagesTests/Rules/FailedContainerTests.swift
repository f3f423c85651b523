import AWS
import Testing

@testable import Stages

struct FailedContainerTests {
    private func reading(
        _ containers: [TestContainer],
        _ definition: ECSTaskDefinition? = nil
    ) -> [TaskReading.Container] {
        let task = stoppedTask(nil, code: nil, containers)
        var reading = TaskReading(task, book: .standard)
        if let definition { reading.learn(definition) }
        return reading.containers
    }

    private func chosen(_ containers: TestContainer..., essential: [String: Bool?]? = nil) -> String? {
        let definition = essential.map { taskDefinition(essential: $0) }
        return FailedContainer.choose(reading(containers, definition)).map { containers[$0].name }
    }

    @Test func noContainerNoBlame() {
        #expect(FailedContainer.choose([]) == nil)
        #expect(chosen(TestContainer(name: "only")) == "only")
    }

    /// A helper that is killed, or fails, after the application has ended.
    @Test func sidecarsThatOutliveTheApplication() {
        #expect(chosen(TestContainer(name: "envoy", exit: 137), TestContainer(name: "app", exit: 1)) == "app")
        #expect(chosen(TestContainer(name: "log_router", exit: 1), TestContainer(name: "app", exit: 0)) == "app")
        #expect(
            chosen(
                TestContainer(name: "helper", exit: 137),
                TestContainer(name: "app", exit: 0),
                essential: ["helper": false, "app": true]
            ) == "app"
        )
    }

    /// A helper that ECS adds may fail to start without harm to the task.
    @Test func aHelperThatCouldNotBeStartedBesideAJobThatEndedWell() {
        let agent = TestContainer(
            name: "aws-guardduty-agent-0abc12",
            reason: "CannotPullContainerError: pull image manifest has been retried 1 time(s)"
        )
        #expect(chosen(agent, TestContainer(name: "job", exit: 0)) == "job")
        #expect(chosen(agent, TestContainer(name: "job", exit: 0), essential: ["job": true]) == "job")
        #expect(chosen(agent, TestContainer(name: "job", exit: 1)) == "job")
        // Without it nothing started, or what did was told to stop.
        #expect(chosen(agent, TestContainer(name: "job")) == agent.name)
        #expect(chosen(agent, TestContainer(name: "job", exit: 143)) == agent.name)
        #expect(chosen(agent, TestContainer(name: "job", exit: 0), essential: [agent.name: true]) == agent.name)
    }

    /// A definition that makes a helper essential means it.
    @Test func anEssentialHelperCounts() {
        #expect(
            chosen(
                TestContainer(name: "envoy", exit: 1),
                TestContainer(name: "app", exit: 143),
                essential: ["envoy": true, "app": true]
            ) == "envoy"
        )
    }

    @Test func ofSeveralEssentialOnesTheOneThatFailed() {
        let both: [String: Bool?] = ["a": true, "b": true]
        #expect(chosen(TestContainer(name: "a", exit: 143), TestContainer(name: "b", exit: 3), essential: both) == "b")
        #expect(chosen(TestContainer(name: "a", exit: 0), TestContainer(name: "b", exit: 143), essential: both) == "a")
        #expect(chosen(TestContainer(name: "a", exit: 1), TestContainer(name: "b", exit: 137), essential: both) == "a")
        #expect(chosen(TestContainer(name: "a", exit: 2), TestContainer(name: "b", exit: 3), essential: both) == "a")
        #expect(
            chosen(
                TestContainer(name: "a", exit: 1),
                TestContainer(name: "b", exit: 137, reason: "OutOfMemoryError: killed"),
                essential: both
            ) == "b"
        )
    }

    @Test func anInitContainerFailsBeforeAnyEssentialOneRuns() {
        #expect(
            chosen(
                TestContainer(name: "app"),
                TestContainer(name: "init", exit: 2),
                essential: ["app": true, "init": false]
            ) == "init"
        )
        #expect(
            chosen(
                TestContainer(name: "app", reason: "dependency did not exit successfully"),
                TestContainer(name: "init", exit: 2)
            ) == "init"
        )
    }

    @Test func anInitContainerThatSucceededIsNotBlamed() {
        var definition = taskDefinition(essential: ["init": false, "app": true, "proxy": true])
        definition.containerDefinitions[0].dependsOn = [ECSContainerDependency(containerName: "init")]
        let containers = [
            TestContainer(name: "init", exit: 0), TestContainer(name: "app"), TestContainer(name: "proxy", exit: 143),
        ]
        #expect(FailedContainer.choose(reading(containers, definition)) == 2)
    }

    /// Whatever a definition says, whom it leads to was among the possible ones.
    @Test func thePossibleOnesAreAllThatADefinitionCanLeadTo() {
        let exits: [Int?] = [nil, 0, 1, 137, 143]
        let flags: [Bool?] = [nil, true, false]
        let names = ["web", "envoy", "job"]
        for number in 0..<3_375 {
            let containers = names.indices.map { place in
                let digit = number / [1, 15, 225][place] % 15
                return TestContainer(name: names[place], exit: exits[digit % 5], essential: flags[digit / 5])
            }
            let possible = Set(FailedContainer.possible(reading(containers)))
            for choice in 1..<8 {
                var definition = taskDefinition(
                    essential: ["web": choice & 1 != 0, "envoy": choice & 2 != 0, "job": choice & 4 != 0]
                )
                for waits in [false, true] {
                    if waits {
                        for index in definition.containerDefinitions.indices {
                            definition.containerDefinitions[index].dependsOn = names.map {
                                ECSContainerDependency(containerName: $0)
                            }
                        }
                    }
                    let failed = FailedContainer.choose(reading(containers, definition))
                    #expect(failed.map(possible.contains) == true, "\(containers) \(choice)")
                }
            }
        }
    }
}
