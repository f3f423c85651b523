/// Something that a rule asks of the evidence.
enum Condition: Sendable {
    /// The stopped reason or the failed container's reason contains one of the phrases; see ``Phrase`` and ``Fold``
    /// for "contains".
    case says([Phrase])
    /// Neither contains any of the phrases.
    case saysNot([Phrase])
    /// The stop code is one of these.
    case stopCode(StopCode)
    /// The stop code is one of these, or one of the phrases is there.
    case stopCodeOrSays(StopCode, [Phrase])
    /// The failed container ran and ended with one of these codes; see ``ExitCode``.
    case exits([ClosedRange<Int>])
    /// The failed container has no exit code.
    case hasNoExitCode
    /// Nobody stopped the task: it ended because its own container did.
    case endedByItself
    /// The task belongs to a service, which replaces it.
    case belongsToService
    /// No service runs the task: it is a job, and nothing starts it again.
    case standsAlone
    /// What the task is known by, its failed container or that one's image has such a name.
    case named(Name, NameFilter)

    /// What may be asked for by name.
    enum Name: String, Sendable, CaseIterable {
        case service
        case container
        case image

        /// The name in the evidence.
        func value(in names: Evidence.Names) -> String? {
            switch self {
            case .service: names.service
            case .container: names.container
            case .image: names.image
            }
        }
    }

    /// The stopped reason or the failed container's reason contains one of the phrases.
    static func says(_ phrases: Phrase...) -> Self { .says(phrases) }

    /// The failed container ran and ended with one of these codes.
    static func exits(_ codes: Int...) -> Self { .exits(codes.map { $0...$0 }) }

    /// The phrases that the condition looks for.
    var phrases: [Phrase] {
        switch self {
        case .says(let phrases), .saysNot(let phrases), .stopCodeOrSays(_, let phrases): phrases
        case .stopCode, .exits, .hasNoExitCode, .endedByItself, .belongsToService, .standsAlone, .named: []
        }
    }
}
