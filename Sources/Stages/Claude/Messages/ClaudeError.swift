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
        /// The answer did not come in time.
        case timedOut
        /// The answer is not what was asked for.
        case unreadable
        /// The task was cancelled.
        case cancelled
    }

    /// What a call that failed has cost.
    public enum Charge: Sendable, Equatable {
        /// Nothing: it was not answered.
        case nothing
        /// Nobody said: the model may have answered, and only the answer did not arrive.
        case unknown
    }

    /// The kind of failure.
    public let reason: Reason

    /// What the call has cost.
    public let charge: Charge

    /// What happened: the part of a sentence after "Claude was not asked:".
    public let message: String

    /// What to do about it, in a sentence.
    public let nextStep: String

    init(_ reason: Reason, _ message: String, _ nextStep: String, charge: Charge = .nothing) {
        self.reason = reason
        self.charge = charge
        self.message = message
        self.nextStep = nextStep
    }

    /// The warning for the report: what happened, that the rule verdicts stand, and what to do.
    public var description: String {
        "\(beginning): \(message); the rule verdicts stand. \(nextStep)"
    }

    /// The same where other calls were answered before.
    ///
    /// - Parameters:
    ///   - open: how many signatures have no answer for it.
    ///   - asked: how many there were to ask about.
    func description(leaving open: Int, of asked: Int) -> String {
        guard open < asked else { return description }
        return "\(beginning) about \(open) of \(asked) signatures: \(message); their rule verdicts stand. \(nextStep)"
    }

    /// Why Claude cannot be asked, where nothing has run yet that could have verdicts.
    public var setupDescription: String { "Claude cannot be asked: \(message). \(nextStep)" }

    private var beginning: String {
        switch reason {
        case .refused, .truncated, .unreadable, .timedOut: "Claude gave no answer"
        default: "Claude was not asked"
        }
    }
}
