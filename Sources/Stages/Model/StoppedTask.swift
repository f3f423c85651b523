public import AWS

/// A stopped task and where it ran.
public struct StoppedTask: Sendable, Equatable {
    /// The cluster that it ran in.
    public var cluster: Cluster
    /// The task as ECS describes it.
    public var task: ECSTask

    /// Makes a stopped task.
    public init(cluster: Cluster, task: ECSTask) {
        self.cluster = cluster
        self.task = task
    }

    /// The name that people know the task by: its service, else its task definition's family, else its group.
    ///
    /// A task of a service has the group `service:<name>`; one started by RunTask has `family:<family>` or a string
    /// of the caller's choice.
    public var service: String { task.serviceName }
}

extension ECSTask {
    /// See ``StoppedTask/service``.
    var serviceName: String {
        if let group {
            if group.hasPrefix("service:") { return String(group.dropFirst("service:".count)) }
            if group.hasPrefix("family:") { return String(group.dropFirst("family:".count)) }
        }
        if let arn = taskDefinitionArn, let name = arn.split(separator: "/").last {
            return String(name.prefix { $0 != ":" })
        }
        return group ?? "unknown"
    }
}
