import AWS
import Stages

/// A container of a test's task.
struct TestContainer {
    var name = "app"
    var exit: Int?
    var reason: String?
    var essential: Bool?
    var image: String?

    var container: ECSContainer {
        var container = ECSContainer(name: name)
        container.exitCode = exit
        container.reason = reason
        container.essential = essential
        container.image = image
        return container
    }
}

/// A stopped task of the given evidence.
func stoppedTask(
    _ stoppedReason: String? = nil,
    code: String? = nil,
    group: String? = nil,
    _ containers: [TestContainer] = [TestContainer()]
) -> StoppedTask {
    let cluster = Cluster(
        arn: "arn:aws:ecs:eu-west-1:111122223333:cluster/shop",
        region: "eu-west-1",
        account: "111122223333"
    )
    var task = ECSTask(
        taskArn: "arn:aws:ecs:eu-west-1:111122223333:task/shop/0123456789abcdef0123456789abcdef",
        containers: containers.map(\.container)
    )
    task.taskDefinitionArn = "arn:aws:ecs:eu-west-1:111122223333:task-definition/checkout:42"
    task.group = group
    task.lastStatus = "STOPPED"
    task.stopCode = code
    task.stoppedReason = stoppedReason
    return StoppedTask(cluster: cluster, task: task)
}

/// A task definition that says which containers are essential.
func taskDefinition(essential: [String: Bool?]) -> ECSTaskDefinition {
    ECSTaskDefinition(
        taskDefinitionArn: "arn:aws:ecs:eu-west-1:111122223333:task-definition/checkout:42",
        containerDefinitions: essential.sorted { $0.key < $1.key }.map {
            ECSContainerDefinition(name: $0.key, essential: $0.value)
        }
    )
}
