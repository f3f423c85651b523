/// What a call says of the quota that it counted towards.
package enum CallOutcome: Sendable {
    /// The service answered; even an error says that the call was within the quota.
    case answered
    /// The service said that it was one too many.
    case throttled
    /// There was no answer, or the call was not sent at all.
    case unanswered
}
