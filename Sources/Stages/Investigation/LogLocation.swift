import AWS

/// Where the output of a task's container went, as the task definition says.
///
/// Source: "Send Amazon ECS logs to CloudWatch" in the Amazon ECS developer guide: with a stream prefix, the log driver
/// `awslogs` writes to the stream `prefix/container/task-id`.
enum LogLocation: Equatable {
    /// A stream of CloudWatch Logs; without a region in that of the task.
    case stream(group: String, name: String, region: String?)
    /// To CloudWatch Logs, into a stream named after the container's id, which the task does not tell.
    case unnamedStream
    /// To another log driver, such as `awsfirelens` or `splunk`.
    case elsewhere(driver: String)
    /// The definition sends it nowhere.
    case nowhere

    /// Finds out.
    init(of container: String, of task: ECSTask, in definition: ECSTaskDefinition) {
        let own = definition.containerDefinitions.first { $0.name == container }
        guard let configuration = own?.logConfiguration else {
            self = .nowhere
            return
        }
        guard configuration.logDriver == "awslogs" else {
            self = .elsewhere(driver: configuration.logDriver)
            return
        }
        let options = configuration.options ?? [:]
        guard let group = options["awslogs-group"], !group.isEmpty else {
            self = .nowhere
            return
        }
        guard let prefix = options["awslogs-stream-prefix"], !prefix.isEmpty,
            let id = task.taskArn.split(separator: "/").last
        else {
            self = .unnamedStream
            return
        }
        let region = options["awslogs-region"].flatMap { $0.isEmpty ? nil : $0 }
        self = .stream(group: group, name: "\(prefix)/\(container)/\(id)", region: region)
    }
}
