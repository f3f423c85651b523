/// What the rules see of a task, once it is settled which container failed.
struct Evidence: Sendable {
    /// What a user's rule may ask for by name.
    struct Names: Sendable {
        var service: String
        var container: String?
        var image: String?
    }

    /// The kind of stop.
    var stopCode: StopCode
    /// The phrases in the stopped reason and in the failed container's reason.
    var words: PhraseSet
    /// Those in the stopped reason alone, which ECS writes.
    var stoppedWords: PhraseSet
    /// What the failed container exited with, negative codes of Windows made positive.
    var exitCode: Int?
    /// Whether nobody stopped the task.
    var endedByItself: Bool
    /// Whether the task belongs to a service.
    var belongsToService: Bool
    /// Whether the stopped reason may tell who stopped the task: it was stopped, and the reason is none of a caller's.
    ///
    /// Where ECS says that the task ended by itself or did not start, its reason quotes others; whoever calls StopTask
    /// writes the reason himself.
    var namesWhoStopped: Bool {
        !endedByItself && StopCode([.serviceSchedulerInitiated, .missing, .other]).contains(stopCode)
    }
    /// The names; `nil` where no rule asks for one.
    var names: Names?
}
