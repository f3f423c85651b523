/// What a call has been through so far, and whether it is tried again.
struct CallRetries {
    /// How often it may be signed with renewed credentials: those may expire too while it waits for its turn.
    static let maximumRenewals = 3

    /// The requests that were sent for it.
    private(set) var requests = 0
    /// What its last retry took from the client's retry quota.
    private(set) var cost: Int?
    private var failures = 0
    private var throttles = 0
    private var hasCorrectedClock = false
    private var renewals = 0

    /// Takes note that a request is sent.
    mutating func countRequest() {
        requests += 1
    }

    /// Whether the call is tried again after that error; if so, what it costs is taken from the quota.
    ///
    /// A throttle counts neither as an attempt nor towards the quota: it says nothing against the call, which is sent
    /// again when its turn comes.
    mutating func admitsRetry(after error: AWSError, _ policy: RetryPolicy, _ quota: RetryQuota) -> Bool {
        if error.isThrottle {
            throttles += 1
            return throttles <= policy.maximumThrottles
        }
        guard error.isTransient, policy.timeouts == .repeated || !error.isLostAnswer else { return false }
        failures += 1
        guard failures < policy.maximumAttempts, let taken = quota.take() else { return false }
        cost = taken
        return true
    }

    /// How long to wait before the call is tried again.
    func delay(after error: AWSError, _ policy: RetryPolicy, fraction: Double) -> Duration {
        policy.delay(
            after: error.isThrottle ? throttles : failures,
            isThrottle: error.isThrottle,
            requested: error.retryAfter,
            fraction: fraction
        )
    }

    /// Whether the call has not been signed with another time yet; from then on it has.
    mutating func mayCorrectClock() -> Bool {
        defer { hasCorrectedClock = true }
        return !hasCorrectedClock
    }

    /// Whether the call may be signed with renewed credentials; if so, that is counted.
    mutating func mayRenewCredentials() -> Bool {
        renewals += 1
        return renewals <= Self.maximumRenewals
    }
}

extension AWSError {
    /// How long the service asks to wait.
    fileprivate var retryAfter: Duration? {
        guard case .service(let error) = self else { return nil }
        return error.retryAfter
    }
}
