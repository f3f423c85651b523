/// How often, and when, a stage tries an element again.
///
/// ```swift
/// let policy = RetryPolicy(attempts: 5, backoff: .fullJitter(from: .milliseconds(50), to: .seconds(20))) { error in
///     guard let error = error as? ServerError else { return .giveUp }
///     return error.retryAfter.map { .retryAfter($0) } ?? .retry
/// }
/// ```
public struct RetryPolicy: Sendable {
    /// What to do about an error.
    public enum Decision: Sendable, Equatable {
        /// Tries again after the backoff's delay.
        case retry
        /// Tries again after this delay, which the server has asked for: exactly this one, however long it is.
        case retryAfter(Duration)
        /// Does not try again.
        case giveUp
    }

    /// How many attempts there are in all, the first one included; less than 1 counts as 1.
    public var attempts: Int

    /// How long to wait between them.
    public var backoff: Backoff

    private let decision: @Sendable (any Error) -> Decision
    private let generator: SeededGenerator

    /// Makes a policy of attempts, delays and the errors that are worth another attempt.
    ///
    /// - Parameters:
    ///   - attempts: how many attempts there are in all, the first one included.
    ///   - backoff: how long to wait between them.
    ///   - seed: what the jitter is drawn from: the same seed gives the same delays, in the order in which
    ///     they are asked for.
    ///   - decision: what to do about an error; every error is tried again unless it says otherwise.
    public init(
        attempts: Int,
        backoff: Backoff = .fullJitter(from: .milliseconds(50), to: .seconds(20)),
        seed: UInt64 = .random(in: .min ... .max),
        deciding decision: @escaping @Sendable (any Error) -> Decision = { _ in .retry }
    ) {
        self.attempts = attempts
        self.backoff = backoff
        self.decision = decision
        self.generator = SeededGenerator(seed: seed)
    }

    /// How long to wait before the next attempt; `nil` when there is none.
    ///
    /// - Parameters:
    ///   - error: what the last attempt threw.
    ///   - attempt: how many there have been.
    func delay(after error: any Error, attempt: Int) -> Duration? {
        guard attempt < attempts else { return nil }
        switch decision(error) {
        case .retry: return backoff.delay(after: attempt, fraction: generator.fraction)
        case .retryAfter(let delay): return delay
        case .giveUp: return nil
        }
    }
}
