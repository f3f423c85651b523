/// A task, as DescribeTasks and EventBridge's "ECS Task State Change" give it: the fields that tell why it stopped.
///
/// Source: the ECS API model, shape `Task`.
public struct ECSTask: Sendable, Equatable {
    /// The ARN of the task.
    public var taskArn: String
    /// The ARN of its cluster.
    public var clusterArn: String?
    /// The ARN of its task definition, with the revision.
    public var taskDefinitionArn: String?
    /// `service:<name>`, `family:<name>` or a string of the caller's choice.
    public var group: String?
    /// Who started it, such as `ecs-svc/<deployment>`.
    public var startedBy: String?
    /// `STOPPED`, or a state on the way there such as `DEPROVISIONING`.
    public var lastStatus: String?
    /// The state that ECS wants.
    public var desiredStatus: String?
    /// The kind of stop, such as `EssentialContainerExited`.
    ///
    /// New kinds appear: it is an open set.
    public var stopCode: String?
    /// Why it stopped, in words.
    public var stoppedReason: String?
    /// When it stopped; `nil` while it is still stopping.
    public var stoppedAt: Timestamp?
    /// When it began to stop.
    public var stoppingAt: Timestamp?
    /// When its containers had started; `nil` when they never did.
    public var startedAt: Timestamp?
    /// When it was asked for.
    public var createdAt: Timestamp?
    /// `FARGATE`, `EC2`, `EXTERNAL` or `MANAGED_INSTANCES`; an open set.
    public var launchType: String?
    /// `HEALTHY`, `UNHEALTHY` or `UNKNOWN`.
    public var healthStatus: String?
    /// The task's CPU limit, in CPU units, as a string of digits.
    public var cpu: String?
    /// The task's memory limit in MiB, as a string of digits.
    public var memory: String?
    /// The version of this state of the task: it grows with every change.
    public var version: Int?
    /// The task's containers, in the order of the answer, which is no order of importance.
    public var containers: [ECSContainer]

    /// Makes a task of which only the ARN is known.
    public init(taskArn: String, containers: [ECSContainer] = []) {
        self.taskArn = taskArn
        self.containers = containers
    }
}

extension ECSTask: Decodable {
    private enum CodingKeys: String, CodingKey {
        case taskArn, clusterArn, taskDefinitionArn, group, startedBy, lastStatus, desiredStatus, stopCode
        case stoppedReason, stoppedAt, stoppingAt, startedAt, createdAt, launchType, healthStatus, cpu, memory
        case version, containers
    }

    /// Decodes a task; every field but `taskArn` may be missing or null.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        taskArn = try values.decode(String.self, forKey: .taskArn)
        clusterArn = try values.decodeIfPresent(String.self, forKey: .clusterArn)
        taskDefinitionArn = try values.decodeIfPresent(String.self, forKey: .taskDefinitionArn)
        group = try values.decodeIfPresent(String.self, forKey: .group)
        startedBy = try values.decodeIfPresent(String.self, forKey: .startedBy)
        lastStatus = try values.decodeIfPresent(String.self, forKey: .lastStatus)
        desiredStatus = try values.decodeIfPresent(String.self, forKey: .desiredStatus)
        stopCode = try values.decodeIfPresent(String.self, forKey: .stopCode)
        stoppedReason = try values.decodeIfPresent(String.self, forKey: .stoppedReason)
        stoppedAt = try values.decodeIfPresent(Timestamp.self, forKey: .stoppedAt)
        stoppingAt = try values.decodeIfPresent(Timestamp.self, forKey: .stoppingAt)
        startedAt = try values.decodeIfPresent(Timestamp.self, forKey: .startedAt)
        createdAt = try values.decodeIfPresent(Timestamp.self, forKey: .createdAt)
        launchType = try values.decodeIfPresent(String.self, forKey: .launchType)
        healthStatus = try values.decodeIfPresent(String.self, forKey: .healthStatus)
        cpu = try values.decodeIfPresent(String.self, forKey: .cpu)
        memory = try values.decodeIfPresent(String.self, forKey: .memory)
        version = try values.decodeIfPresent(Int.self, forKey: .version)
        containers = try values.decodeIfPresent([ECSContainer].self, forKey: .containers) ?? []
    }
}
