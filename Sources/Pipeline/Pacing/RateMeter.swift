/// What one key has used of its rate.
///
/// This is the generic cell rate algorithm: instead of counting tokens it remembers when everything that was let
/// through will be paid for, so there is nothing to refill and nothing to round.
@usableFromInline struct RateMeter: Sendable {
    /// When everything that was let through is paid for.
    @usableFromInline private(set) var paidUntil = Duration.zero

    @usableFromInline init() {}

    /// When that cost may pass, if nothing else does before it.
    ///
    /// A cost above the burst passes when everything before it is paid for.
    @usableFromInline func due(_ cost: Int, _ rate: Rate, at now: Duration) -> Duration {
        max(now, paidUntil - rate.time(for: max(0, rate.burst - max(0, cost))))
    }

    /// Lets it pass.
    @usableFromInline mutating func pass(_ cost: Int, _ rate: Rate, at now: Duration) {
        paidUntil = max(now, paidUntil) + rate.time(for: max(0, cost))
    }
}
