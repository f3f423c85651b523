/// What the process ends with, as the help and the README list it.
enum ExitStatus: Equatable, Sendable {
    case complete
    case nothingSwept
    case usage
    case incomplete
    case failuresFound(Int32)
    case interrupted

    var code: Int32 {
        switch self {
        case .complete: 0
        case .nothingSwept: 1
        case .usage: 2
        case .incomplete: 3
        case .failuresFound(let code): code
        case .interrupted: 130
        }
    }

    /// The status of a run of which several things may hold: the first of interrupted, nothing, incomplete, failures.
    init(
        interruption: Interruption?,
        sweptNothing: Bool,
        isComplete: Bool,
        failures: Int,
        failureExitCode: Int32?
    ) {
        if interruption == .signal {
            self = .interrupted
        } else if sweptNothing {
            self = .nothingSwept
        } else if !isComplete {
            self = .incomplete
        } else if failures > 0, let failureExitCode {
            self = .failuresFound(failureExitCode)
        } else {
            self = .complete
        }
    }
}
