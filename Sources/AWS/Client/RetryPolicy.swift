/// When a failed call is tried again: the standard mode of AWS's SDKs as of 2026.
///
/// It differs in one thing. The SDKs give a call up after as many throttles as other failures; here a throttled call
/// waits for its turn again, far beyond that, because each call stands for a part of the estate that would be missing.
///
/// Source: "Retry behavior" in the AWS SDKs and tools reference guide, and botocore's `retries/standard.py`.
public struct RetryPolicy: Sendable {
    /// What comes of a call whose answer did not come in time, or broke off.
    public enum Timeouts: Sendable {
        /// It is tried again, as after other failures.
        case repeated
        /// It has failed: the service may have done the work, and again would take as long.
        case final
    }

    /// That of calls that each cost money, and that somebody waits for.
    public static let paid = Self(maximumAttempts: 3, maximumThrottles: 2, timeouts: .final)

    /// How often a call is tried in all, throttled attempts not counted; at least 1.
    public let maximumAttempts: Int

    /// How many throttles a call bears: with the delays that follow them, some ten minutes of a quota without room.
    public let maximumThrottles: Int

    /// What comes of a call whose answer did not come in time.
    public let timeouts: Timeouts

    /// The longest delay that the policy itself asks for.
    static let longestDelay = Duration.seconds(20)
    /// How much a server may add to a delay.
    static let longestAddition = Duration.seconds(5)

    /// Makes a policy.
    public init(maximumAttempts: Int = 3, maximumThrottles: Int = 60, timeouts: Timeouts = .repeated) {
        self.maximumAttempts = max(1, maximumAttempts)
        self.maximumThrottles = max(0, maximumThrottles)
        self.timeouts = timeouts
    }

    /// How long to wait before the next attempt.
    ///
    /// - Parameters:
    ///   - failures: How many attempts have failed in the same way, by a throttle or otherwise; at least 1.
    ///   - isThrottle: Whether the last one was told to slow down.
    ///   - requested: What the server asked for.
    ///   - fraction: A random number from 0 to 1: clients that failed together do not come back together.
    func delay(after failures: Int, isThrottle: Bool, requested: Duration?, fraction: Double) -> Duration {
        let base: Duration = isThrottle ? .seconds(1) : .milliseconds(50)
        let doubled = failures > 20 ? Self.longestDelay : min(base * (1 << (failures - 1)), Self.longestDelay)
        let own = doubled * fraction
        guard let requested else { return own }
        return max(own, min(requested, own + Self.longestAddition))
    }
}
