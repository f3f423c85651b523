public import AWS

/// A stopped task and where it ran.
public struct StoppedTask: Sendable, Equatable {
    /// A task is handed from stage to stage: to copy it costs one reference and not one for each of its texts.
    private final class Storage: Sendable {
        let cluster: Cluster
        let task: ECSTask

        init(cluster: Cluster, task: ECSTask) {
            self.cluster = cluster
            self.task = task
        }
    }

    private var storage: Storage

    /// The cluster that it ran in.
    public var cluster: Cluster {
        get { storage.cluster }
        set { storage = Storage(cluster: newValue, task: task) }
    }

    /// The task as ECS describes it.
    public var task: ECSTask {
        get { storage.task }
        set { storage = Storage(cluster: cluster, task: newValue) }
    }

    /// Makes a stopped task.
    public init(cluster: Cluster, task: ECSTask) {
        storage = Storage(cluster: cluster, task: task)
    }

    /// Whether both are the same task in the same state.
    public static func == (left: Self, right: Self) -> Bool {
        left.storage === right.storage || left.cluster == right.cluster && left.task == right.task
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
