/// What ListTasks filters by, beside the desired status.
struct TaskFilter: Equatable {
    var family: String?
    var service: String?
    var launchType: String?
    var startedBy: String?

    /// Whether every task matches.
    var isEmpty: Bool { family == nil && service == nil && launchType == nil && startedBy == nil }

    /// A text that differs for different filters.
    var key: String {
        [family, service, launchType, startedBy].map { $0 ?? "" }.joined(separator: "\n")
    }

    /// Whether a task is to be listed.
    func matches(_ task: EmulatedTask) -> Bool {
        if let family, !task.taskDefinition.hasPrefix("\(family):") { return false }
        if let service, task.group != "service:\(service)" { return false }
        if let launchType, task.launchType != launchType { return false }
        if let startedBy, task.startedBy != startedBy { return false }
        return true
    }
}
