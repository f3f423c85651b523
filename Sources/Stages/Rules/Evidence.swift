/// What the rules see of a task, once it is settled which container failed.
struct Evidence: Sendable {
    /// What a user's rule may ask for by name.
    struct Names: Sendable {
        var service: String
        var container: String?
        var image: String?
    }

    /// What a rule may ask to hold; see ``Condition``.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8

        static let hasNoExitCode = Self(rawValue: 1 << 0)
        static let endedByItself = Self(rawValue: 1 << 1)
        static let belongsToService = Self(rawValue: 1 << 2)
        static let standsAlone = Self(rawValue: 1 << 3)
    }

    /// The kind of stop.
    var stopCode: StopCode
    /// The phrases in the failed container's reason.
    var containerWords: PhraseSet
    /// Those in the stopped reason.
    var stoppedWords: PhraseSet
    /// What the failed container exited with, negative codes of Windows made positive.
    var exitCode: Int?
    /// Whether nobody stopped the task.
    var endedByItself: Bool
    /// Whether the task belongs to a service.
    var belongsToService: Bool
    /// What holds or does not, for the rules that ask for it.
    var traits: Traits {
        var traits: Traits = belongsToService ? .belongsToService : .standsAlone
        if endedByItself { traits.insert(.endedByItself) }
        if exitCode == nil { traits.insert(.hasNoExitCode) }
        return traits
    }
    /// Whether the stopped reason may tell who stopped the task: it was stopped, and the reason is none of a caller's.
    ///
    /// Where ECS says that the task ended by itself or did not start, its reason quotes others; whoever calls StopTask
    /// writes the reason himself.
    var namesWhoStopped: Bool {
        !endedByItself && StopCode([.serviceSchedulerInitiated, .missing, .other]).contains(stopCode)
    }
    /// Whether whoever called StopTask wrote the stopped reason: he may have written anything.
    var isCallersReason: Bool { stopCode == .userInitiated }
    /// The names; `nil` where no rule asks for one.
    var names: Names?
}
