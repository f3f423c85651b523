/// What the rules see of a task, once it is settled which container failed.
struct Evidence: Sendable {
    /// The kind of stop.
    var stopCode: StopCode
    /// The phrases in the stopped reason and in the failed container's reason.
    var words: PhraseSet
    /// What the failed container exited with, negative codes of Windows made positive.
    var exitCode: Int?
    /// Whether nobody stopped the task.
    var endedByItself: Bool
    /// Whether the task belongs to a service.
    var belongsToService: Bool
}
