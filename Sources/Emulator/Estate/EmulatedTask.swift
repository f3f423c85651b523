/// A task of an estate, with the fields that DescribeTasks gives.
///
/// Times are in seconds relative to the server's epoch, its start by default, so −60 is a minute before it; a number
/// above one thousand million is an instant in seconds since 1970.
public struct EmulatedTask: Sendable, Equatable {
    /// The last part of its ARN.
    public var id: String
    /// Its task definition as `family:revision`.
    public var taskDefinition: String
    /// `service:<name>`, `family:<name>` or a string of the caller's choice.
    public var group: String?
    /// Who started it.
    public var startedBy: String?
    /// The state that ECS wants.
    public var desiredStatus: String
    /// The state that it is in.
    public var lastStatus: String
    /// Where it ran.
    public var launchType: String
    /// The capacity provider that it ran on.
    public var capacityProvider: String?
    /// The kind of stop.
    public var stopCode: String?
    /// Why it stopped.
    public var stoppedReason: String?
    /// Its CPU units.
    public var cpu: String
    /// Its memory in MiB.
    public var memory: String
    /// When it was asked for.
    public var createdAt: Double?
    /// When its containers had started.
    public var startedAt: Double?
    /// When it began to stop.
    public var stoppingAt: Double?
    /// When it stopped; `nil` while it is still stopping.
    public var stoppedAt: Double?
    /// Its containers in the order in which they are answered.
    public var containers: [EmulatedContainer]
    /// Its tags, by key.
    public var tags: [String: String] = [:]
    /// What it really died of, for ``Estate/expectation``; never served.
    public var truth: TaskTruth?

    /// Makes a stopped task on Fargate.
    public init(id: String, taskDefinition: String, containers: [EmulatedContainer] = []) {
        self.id = id
        self.taskDefinition = taskDefinition
        self.containers = containers
        desiredStatus = "STOPPED"
        lastStatus = "STOPPED"
        launchType = "FARGATE"
        cpu = "256"
        memory = "512"
    }

    /// The name that people know it by: of its service, else of its task definition's family.
    var service: String {
        if let group, let colon = group.firstIndex(of: ":"), group.hasPrefix("service:") || group.hasPrefix("family:") {
            return String(group[group.index(after: colon)...])
        }
        return String(taskDefinition.prefix { $0 != ":" })
    }
}
