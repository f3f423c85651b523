/// How often, and for how long, a message is sent again.
///
/// What is answered with 429, 408 or 5xx, and what did not get through, is sent again. A server that took a message and
/// whose answer was lost gets it twice: a message too many is better than none.
public struct WebhookPolicy: Sendable {
    /// Four attempts in half a minute.
    public static let standard = Self()

    /// How often a message is sent in all; at least once.
    public let attempts: Int
    /// How long one attempt may take.
    public let attemptLimit: Duration
    /// How long all of them may take, the waits between them included; of several messages for a place, all together.
    public let timeLimit: Duration

    private let firstDelay: Duration
    private let longestDelay: Duration
    private let fraction: @Sendable () -> Double

    /// Makes a policy.
    ///
    /// - Parameters:
    ///   - attempts: how often a message is sent in all.
    ///   - attemptLimit: how long one attempt may take.
    ///   - timeLimit: how long all of them may take; a server that asks for a longer wait is given up.
    ///   - firstDelay: the longest wait after the first attempt; it doubles with each.
    ///   - longestDelay: the longest wait that nobody has asked for.
    ///   - fraction: a random number from 0 to 1, so that those that failed together do not come back together.
    public init(
        attempts: Int = 4,
        attemptLimit: Duration = .seconds(10),
        timeLimit: Duration = .seconds(30),
        firstDelay: Duration = .milliseconds(500),
        longestDelay: Duration = .seconds(8),
        fraction: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
    ) {
        self.attempts = max(1, attempts)
        self.attemptLimit = attemptLimit
        self.timeLimit = timeLimit
        self.firstDelay = firstDelay
        self.longestDelay = longestDelay
        self.fraction = fraction
    }

    /// How long to wait after that many attempts: what the server asks for, else full jitter.
    func delay(after attempt: Int, requested: Duration?) -> Duration {
        requested ?? min(longestDelay, firstDelay * (1 << min(20, max(0, attempt - 1)))) * fraction()
    }
}
