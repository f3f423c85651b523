/// Why Claude gave no verdicts; it holds no key.
public struct ClaudeError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The kinds of failure that callers tell apart.
    public enum Reason: Sendable, Equatable, CaseIterable {
        /// There is no key, or a setting cannot be used.
        case configuration
        /// The key was not accepted.
        case authentication
        /// The key may not do this.
        case permission
        /// The account has no credit left, or reached its limit of spending.
        case billing
        /// There is no such model or address.
        case notFound
        /// The request was not accepted.
        case invalidRequest
        /// The next call may cost more than the user allows.
        case budget
        /// Too many requests or tokens.
        case rateLimited
        /// The API has no capacity.
        case overloaded
        /// The API failed.
        case unavailable
        /// The API was not reached.
        case unreachable
        /// The model declined to answer.
        case refused
        /// The answer did not fit.
        case truncated
        /// The answer is not what was asked for.
        case unreadable
        /// The task was cancelled.
        case cancelled
    }

    /// The kind of failure.
    public let reason: Reason

    /// What happened: the part of a sentence after "Claude was not asked:".
    public let message: String

    /// What to do about it, in a sentence.
    public let nextStep: String

    init(_ reason: Reason, _ message: String, _ nextStep: String) {
        self.reason = reason
        self.message = message
        self.nextStep = nextStep
    }

    /// The warning for the report: what happened, that the rule verdicts stand, and what to do.
    public var description: String {
        let beginning =
            switch reason {
            case .refused, .truncated, .unreadable: "Claude gave no answer"
            default: "Claude was not asked"
            }
        return "\(beginning): \(message); the rule verdicts stand. \(nextStep)"
    }
}
