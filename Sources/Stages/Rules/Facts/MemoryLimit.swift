import AWS

/// How much memory a container may use.
enum MemoryLimit {
    /// The hard limit of the container, or else of the task, such as `2048 MiB`; `nil` where neither is known.
    ///
    /// ECS gives both in MiB. Source: the ECS API model, `Container.memory`, `ContainerDefinition.memory`, `Task.memory`
    /// and `TaskDefinition.memory`.
    static func text(task: ECSTask, container: ECSContainer?, definition: ECSTaskDefinition?) -> String? {
        let own = definition?.container(named: container?.name)
        let limits = [
            container?.memory.flatMap { Int($0) }, own?.memory, task.memory.flatMap { Int($0) },
            definition?.memory.flatMap { Int($0) },
        ]
        // Where there is no limit, some answers have 0.
        guard let limit = limits.lazy.compactMap(\.self).first(where: { (1...1_000_000_000).contains($0) }) else {
            return nil
        }
        return "\(limit) MiB"
    }
}

extension ECSTaskDefinition {
    /// The container of that name; the only one, where there is no name.
    func container(named name: String?) -> ECSContainerDefinition? {
        guard let name else { return containerDefinitions.count == 1 ? containerDefinitions[0] : nil }
        return containerDefinitions.first { $0.name == name }
    }
}
