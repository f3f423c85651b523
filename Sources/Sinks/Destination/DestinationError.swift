/// An output that could not be written: which one, why, and what to do about it.
public struct DestinationError: Error, Sendable, Equatable {
    /// What could not be written: the path as it was given, or `standard output`.
    public var name: String

    /// The system's error number.
    public var code: Int32

    /// The system's words for the error number.
    public var reason: String

    /// What to do next, in one sentence.
    public var nextStep: String

    /// Whether the reader of the output has gone away, as `head` does: the usual end of a pipe and no fault.
    public var isClosedPipe: Bool

    init(_ destination: Destination, _ failure: POSIX.Failure) {
        name = destination.name
        code = failure.code
        reason = failure.reason
        nextStep = failure.nextStep(for: destination.name)
        isClosedPipe = failure.isClosedPipe
    }
}

extension DestinationError: CustomStringConvertible {
    /// The error in one line that is safe to print.
    public var description: String {
        Escaping.terminalText("cannot write \(name): \(reason). \(nextStep)")
    }
}
