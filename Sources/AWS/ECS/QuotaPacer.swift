import Pipeline

/// Slows the calls that share one quota of ECS down once it was exceeded, so that no call is lost to throttling.
///
/// Until then nothing is held up: what is left of the quota is known to ECS alone, for the account's other tools use it
/// too. From then on the calls keep a distance that is below the documented refill, and keep more of it each time they
/// are throttled again, less when they are answered.
///
/// Source of the rates: "Request throttling" in the Amazon ECS API reference.
final class QuotaPacer: Sendable {
    /// Calls a second: four fifths of what every read quota of ECS refills, the rest is for others.
    static let rate = 20.0 * 0.8

    /// The largest distance between two calls.
    static let longestInterval = Duration.seconds(1)

    private struct State {
        /// The distance between two calls; `nil` as long as the quota was not exceeded.
        var interval: Duration?
        /// When the next call may go.
        var nextSlot = Duration.zero
        /// Before this a further throttle belongs to the same excess.
        var settledAt = Duration.zero
    }

    private let clock: RunClock
    private let state = Locked(State())

    init(clock: any Clock<Duration>) {
        self.clock = RunClock(clock)
    }

    /// Waits for the call's turn; does not wait while the quota was not exceeded.
    func waitForTurn() async throws(AWSError) {
        let now = clock.now()
        let wait = state.withLock { state -> Duration in
            guard let interval = state.interval else { return .zero }
            let slot = max(now, state.nextSlot)
            state.nextSlot = slot + interval
            return slot - now
        }
        guard wait > .zero else { return }
        do {
            try await clock.sleep(until: now + wait)
        } catch {
            throw .cancelled
        }
    }

    /// Takes note that a call was answered: the distance shrinks again, to that of the documented refill.
    func wasAnswered() {
        let now = clock.now()
        state.withLock { state in
            guard let interval = state.interval, now >= state.settledAt else { return }
            state.interval = max(interval * 0.98, .seconds(1 / Self.rate))
        }
    }

    /// Takes note that a call was throttled.
    func wasThrottled() {
        let now = clock.now()
        state.withLock { state in
            guard now >= state.settledAt else { return }
            let interval = state.interval.map { min($0 * 1.5, Self.longestInterval) } ?? .seconds(1 / Self.rate)
            state.interval = interval
            // Calls that were under way when the quota was exceeded say nothing of the new distance.
            state.settledAt = now + .seconds(2)
        }
    }
}
