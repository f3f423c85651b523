import AWS
import Testing

@testable import Stages

struct MemoryLimitTests {
    private func limit(container: String?, own: Int?, task: String?, definition: String?) -> String? {
        var described = ECSTask(taskArn: "arn")
        described.memory = task
        var app = ECSContainer(name: "app")
        app.memory = container
        var known = taskDefinition(essential: ["app": true, "log": false])
        known.memory = definition
        if let index = known.containerDefinitions.firstIndex(where: { $0.name == "app" }) {
            known.containerDefinitions[index].memory = own
        }
        return MemoryLimit.text(task: described, container: app, definition: known)
    }

    @Test func theContainersOwnLimitComesFirst() {
        #expect(limit(container: "512", own: 256, task: "1024", definition: "2048") == "512 MiB")
        #expect(limit(container: nil, own: 256, task: "1024", definition: "2048") == "256 MiB")
        #expect(limit(container: nil, own: nil, task: "1024", definition: "2048") == "1024 MiB")
        #expect(limit(container: nil, own: nil, task: nil, definition: "2048") == "2048 MiB")
    }

    @Test func noLimitIsInvented() {
        #expect(limit(container: nil, own: nil, task: nil, definition: nil) == nil)
        #expect(limit(container: "0", own: -1, task: "lots", definition: "9999999999999999999999") == nil)
        #expect(limit(container: "0", own: nil, task: "1024", definition: nil) == "1024 MiB")
    }

    @Test func aDefinitionOfAnotherContainerDoesNotCount() {
        var other = ECSTaskDefinition(
            taskDefinitionArn: nil,
            containerDefinitions: [ECSContainerDefinition(name: "web")]
        )
        other.containerDefinitions[0].memory = 64
        #expect(
            MemoryLimit.text(task: ECSTask(taskArn: "a"), container: ECSContainer(name: "app"), definition: other)
                == nil
        )
        #expect(MemoryLimit.text(task: ECSTask(taskArn: "a"), container: nil, definition: other) == "64 MiB")
    }
}
