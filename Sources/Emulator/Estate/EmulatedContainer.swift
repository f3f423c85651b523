/// A container of a task.
public struct EmulatedContainer: Sendable, Equatable {
    /// Its name in the task definition.
    public var name: String
    /// The image that it was told to run.
    public var image: String?
    /// The state that it is in.
    public var lastStatus: String
    /// What it exited with; `nil` when it never ran or its end is not known.
    public var exitCode: Int?
    /// Why it stopped, where ECS knows.
    public var reason: String?

    /// Makes a stopped container.
    public init(name: String, image: String? = nil, exitCode: Int? = nil, reason: String? = nil) {
        self.name = name
        self.image = image
        self.exitCode = exitCode
        self.reason = reason
        lastStatus = "STOPPED"
    }
}
