/// The tasks of a cluster by index, wherever they come from.
protocol TaskSource: Sendable {
    /// How many there are.
    var count: Int { get }
    /// The task's id, more cheaply than the whole task.
    func id(at index: Int) -> String
    /// The task's desired status, more cheaply than the whole task.
    func desiredStatus(at index: Int) -> String
    /// The whole task.
    func task(at index: Int) -> EmulatedTask
    /// The index of the task with this id.
    func index(of id: String) -> Int?
}
