/// A token bucket: how AWS limits calls.
///
/// Plain state without a clock: the caller says what time it is.
struct TokenBucket {
    /// The most tokens that it holds.
    let burst: Double
    /// The tokens that it gains in a second.
    let refillPerSecond: Double

    private var tokens: Double
    private var updated: Duration

    init(burst: Double, refillPerSecond: Double, isFull: Bool = true, at now: Duration) {
        self.burst = burst
        self.refillPerSecond = refillPerSecond
        tokens = isFull ? burst : 0
        updated = now
    }

    /// Takes one token, or answers false where there is none.
    mutating func take(at now: Duration) -> Bool {
        // A clock that goes backwards gives nothing and takes nothing.
        let elapsed = max(0, (now - updated) / .seconds(1))
        tokens = min(burst, tokens + elapsed * refillPerSecond)
        updated = max(updated, now)
        // A token that is whole but for the rounding of its parts is a whole one.
        guard tokens >= 1 - 1e-9 else { return false }
        tokens = max(0, tokens - 1)
        return true
    }
}
