import Pipeline

/// Keeps the calls that share a quota below a rate, in the order in which they ask.
final class Pacer: Sendable {
    private let interval: Duration
    private let burst: Duration
    private let clock: RunClock
    private let nextSlot: Locked<Duration>

    /// Makes a pacer.
    ///
    /// - Parameters:
    ///   - rate: Calls a second.
    ///   - burst: How many calls may go at once after a rest.
    ///   - clock: What is waited on.
    init(rate: Int, burst: Int, clock: any Clock<Duration>) {
        interval = .seconds(1) / rate
        self.burst = interval * (burst - 1)
        // The first calls are a burst after a rest.
        nextSlot = Locked(.zero - self.burst)
        self.clock = RunClock(clock)
    }

    /// Waits for the call's turn.
    ///
    /// - Throws: `CancellationError`.
    func waitForTurn() async throws(CancellationError) {
        let now = clock.now()
        let slot = nextSlot.withLock { nextSlot in
            let slot = max(now - burst, nextSlot)
            nextSlot = slot + interval
            return slot
        }
        guard slot > now else { return }
        do {
            try await clock.sleep(until: slot)
        } catch {
            throw CancellationError()
        }
    }
}
