/// Log streams of generated tasks: what is in one follows from the task that its name ends in.
struct GeneratedLogs: LogSource {
    /// What stands before the service's name in that of its log group.
    static let groupPrefix = "/ecs/"
    /// What the streams begin with.
    static let streamPrefix = "ecs"

    let clusters: [Cluster]

    func lines(group: String, stream: String) -> [String]? {
        let parts = stream.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == Self.streamPrefix, parts[1] == "app" else { return nil }
        for cluster in clusters {
            guard let index = cluster.tasks.index(of: String(parts[2])) else { continue }
            let task = cluster.tasks.task(at: index)
            let name = String(task.taskDefinition.prefix { $0 != ":" })
            guard group == Self.groupPrefix + name, task.startedAt != nil else { return nil }
            return StopMode.logLines(of: task)
        }
        return nil
    }
}
