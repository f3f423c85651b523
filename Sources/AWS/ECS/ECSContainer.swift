/// A container of a task, as DescribeTasks gives it.
///
/// Source: the ECS API model, shape `Container`.
public struct ECSContainer: Sendable, Equatable {
    /// The container's name in the task definition.
    public var name: String?
    /// The image that it was told to run.
    public var image: String?
    /// The hard limit of its memory in MiB, where it has one.
    public var memory: String?
    /// What it exited with; `nil` when it never ran or its end is not known, which is not the same as 0.
    public var exitCode: Int?
    /// Why it stopped, where ECS knows more than the exit code (at most 1,024 characters).
    public var reason: String?
    /// Whether the task ends with this container.
    ///
    /// DescribeTasks never sends it: it is in the task definition. Files of tasks may carry it.
    public var essential: Bool?

    /// Makes a container of which only the name is known.
    public init(name: String?) {
        self.name = name
    }
}
