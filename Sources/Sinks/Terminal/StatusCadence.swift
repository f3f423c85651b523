/// When a status is worth showing: a state machine over moments that are given to it.
public struct StatusCadence: Sendable {
    /// Where the status is shown.
    public enum Medium: Sendable, Equatable {
        /// On a line that is drawn over: often, for it costs nothing.
        case line
        /// In a log that keeps every one of them: rarely, and only what is new.
        ///
        /// Nothing is shown before so much time has passed: what is over soon need not be logged.
        case log(after: Duration)
    }

    /// How much time lies between two drawings of a line, at least.
    public static let lineInterval = Duration.milliseconds(100)
    /// How much time lies between two lines of a log, but for a new phase.
    public static let logInterval = Duration.seconds(10)

    private let medium: Medium
    private var last: (text: String, phase: Int, moment: Duration)?

    /// Makes a cadence at whose beginning nothing was shown.
    public init(_ medium: Medium) {
        self.medium = medium
    }

    /// Whether to show the status now; it counts as shown then.
    ///
    /// - Parameters:
    ///   - text: the status.
    ///   - phase: where the work stands; phases grow, and one that was passed does not begin again.
    ///   - moment: the time since the beginning.
    public mutating func shows(_ text: String, phase: Int, at moment: Duration) -> Bool {
        if case .log(let beginning) = medium, moment < beginning { return false }
        let reached = max(phase, last?.phase ?? phase)
        if let last {
            let passed = moment - last.moment
            switch medium {
            case .line where passed < Self.lineInterval: return false
            case .log where reached == last.phase && (passed < Self.logInterval || text == last.text): return false
            default: break
            }
        }
        last = (text, reached, moment)
        return true
    }
}
