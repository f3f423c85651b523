import AWS
import Testing

@testable import Stages

struct LogLocationTests {
    private func location(_ configuration: ECSLogConfiguration?) -> LogLocation {
        var app = ECSContainerDefinition(name: "app")
        app.logConfiguration = configuration
        let definition = ECSTaskDefinition(taskDefinitionArn: nil, containerDefinitions: [app])
        return LogLocation(of: "app", of: stoppedTask().task, in: definition)
    }

    @Test func theStreamIsNamedAfterPrefixContainerAndTask() {
        let options = ["awslogs-group": "/ecs/web", "awslogs-stream-prefix": "a/b", "awslogs-region": "us-east-1"]
        #expect(
            location(ECSLogConfiguration(logDriver: "awslogs", options: options))
                == .stream(
                    group: "/ecs/web",
                    name: "a/b/app/0123456789abcdef0123456789abcdef",
                    region: "us-east-1"
                )
        )
    }

    @Test func whatIsNotInAStreamOfThatNameSaysSo() {
        let group = ["awslogs-group": "/ecs/web"]
        #expect(location(ECSLogConfiguration(logDriver: "awslogs", options: group)) == .unnamedStream)
        #expect(location(ECSLogConfiguration(logDriver: "awslogs")) == .nowhere)
        #expect(location(ECSLogConfiguration(logDriver: "awsfirelens")) == .elsewhere(driver: "awsfirelens"))
        #expect(location(nil) == .nowhere)
    }
}
