/// One quota as its caller sees it: how many calls the service would take now.
///
/// The service's bucket cannot be seen, so this one is kept below it.
/// - A call under way may not have reached the service yet. As long as it is under way its token does not come back:
///   what is left and what is under way are never more than the burst together. So a call never finds an empty bucket
///   because others before it took longer on their way.
/// - The burst is sent in waves, each at most twice the one before: others may have emptied the bucket, and then a few
///   calls find out instead of all of them.
/// - A call that is throttled says that the bucket is empty, and lowers the rate.
///
/// Plain state without a clock: the caller says what time it is.
struct QuotaMeter {
    /// Whether a call may be sent.
    enum Readiness: Equatable {
        /// At once.
        case now
        /// At that time, unless a call is throttled before.
        case at(Duration)
        /// When one of those under way has come back.
        case afterAnswer
    }

    /// The calls of the first wave, and of the first after a throttle.
    static let firstWave = 10

    private let quota: Quota
    private var rate: CubicRate
    private var tokens: Double
    private var updated: Duration
    private var next = 0
    private var underWay = 0
    /// How many calls may be under way.
    private var window = Self.firstWave
    /// Calls before this one were sent at an earlier rate and say nothing of the present one.
    private var firstAtRate = 0

    init(_ quota: Quota, at now: Duration) {
        self.quota = quota
        rate = CubicRate(quota.refillPerSecond)
        tokens = quota.burst
        updated = now
    }

    /// Whether a call may be sent at `now`.
    mutating func readiness(at now: Duration) -> Readiness {
        guard underWay < window else { return .afterAnswer }
        refill(at: now)
        // A token that is whole but for the rounding of its parts is a whole one.
        if tokens >= 1 - 1e-9 { return .now }
        guard room >= 1 else { return .afterAnswer }
        // Rounded up to the next nanosecond: whoever wakes at that time finds the token whole.
        return .at(now + .seconds((1 - tokens) / rate.value(at: now)) + .nanoseconds(1))
    }

    /// Takes note that a call is sent, and returns its number.
    mutating func begin(at now: Duration) -> Int {
        refill(at: now)
        tokens = max(0, tokens - 1)
        underWay += 1
        next += 1
        return next - 1
    }

    /// Takes note of what became of a call.
    mutating func end(_ number: Int, _ outcome: CallOutcome, at now: Duration) {
        refill(at: now)
        underWay -= 1
        switch outcome {
        case .answered:
            window += 1
        case .throttled:
            tokens = 0
            window = Self.firstWave
            // What was sent before the rate fell says nothing of the new one.
            guard number >= firstAtRate else { return }
            rate.cut(at: now)
            firstAtRate = next
        case .unanswered:
            break
        }
    }

    /// How far the quota is used at `now`.
    mutating func level(at now: Duration) -> QuotaLevel {
        refill(at: now)
        return QuotaLevel(quota: quota, tokens: tokens, calls: next)
    }

    /// The most tokens that there can be.
    private var room: Double { quota.burst - Double(underWay) }

    private mutating func refill(at now: Duration) {
        // A clock that goes backwards gives nothing and takes nothing.
        guard now > updated else { return }
        // A rate that grows is taken as it was at the start: never too high.
        let gained = (now - updated) / .seconds(1) * rate.value(at: updated)
        tokens = max(tokens, min(room, tokens + gained))
        updated = now
    }
}
