/// The kind of stop that ECS names, as a set, so that a rule can ask for several.
///
/// Source: the ECS API model, `TaskStopCode`; an open set, so `other` holds the kinds that are not known here.
struct StopCode: OptionSet, Sendable {
    let rawValue: UInt16

    static let missing = Self(rawValue: 1 << 0)
    static let taskFailedToStart = Self(rawValue: 1 << 1)
    static let essentialContainerExited = Self(rawValue: 1 << 2)
    static let userInitiated = Self(rawValue: 1 << 3)
    static let serviceSchedulerInitiated = Self(rawValue: 1 << 4)
    static let spotInterruption = Self(rawValue: 1 << 5)
    static let terminationNotice = Self(rawValue: 1 << 6)
    static let infrastructureHealth = Self(rawValue: 1 << 7)
    static let other = Self(rawValue: 1 << 8)

    /// Every kind but that of a call of StopTask, whose reason is the caller's.
    static let notByUser = Self(rawValue: ~userInitiated.rawValue)
    /// The kinds that say that a running task was stopped from outside.
    static let stoppedFromOutside: Self = [
        .userInitiated, .serviceSchedulerInitiated, .spotInterruption, .terminationNotice, .infrastructureHealth,
    ]

    init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// Reads a stop code as the API writes it (`TaskFailedToStart`) or as consoles do (`Task failed to start`).
    init(_ text: String?) {
        switch text {
        case nil, "": self = .missing
        case "EssentialContainerExited": self = .essentialContainerExited
        case "ServiceSchedulerInitiated": self = .serviceSchedulerInitiated
        case "TaskFailedToStart": self = .taskFailedToStart
        case let text?: self = Self.spelledOtherwise(text)
        }
    }

    private static func spelledOtherwise(_ text: String) -> Self {
        let letters = text.utf8.prefix(64).compactMap { byte -> UInt8? in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): byte
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
            default: nil
            }
        }
        return switch String(decoding: letters, as: UTF8.self) {
        case "": .missing
        case "taskfailedtostart": .taskFailedToStart
        case "essentialcontainerexited": .essentialContainerExited
        case "userinitiated": .userInitiated
        case "serviceschedulerinitiated": .serviceSchedulerInitiated
        case "spotinterruption": .spotInterruption
        case "terminationnotice": .terminationNotice
        case "infrastructurehealth": .infrastructureHealth
        default: .other
        }
    }
}
