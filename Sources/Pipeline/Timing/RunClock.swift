/// The clock of a run, seen as the time since the run began.
@usableFromInline
package struct RunClock: Sendable {
    /// The time since the start.
    @usableFromInline package let now: @Sendable () -> Duration
    /// What two readings take, in nanoseconds: no measured time is shorter.
    let cost: Int
    private let sleeping: @Sendable (Duration) async throws -> Void

    @usableFromInline
    package init(_ clock: some Clock<Duration>) {
        let start = clock.now
        self.now = { start.duration(to: clock.now) }
        self.cost = (0..<8).map { _ in clock.now.duration(to: clock.now).wholeNanoseconds }.min() ?? 0
        self.sleeping = { try await clock.sleep(until: start.advanced(by: $0), tolerance: nil) }
    }

    /// Sleeps until that time since the start.
    ///
    /// - Throws: `CancellationError` when the task is cancelled.
    @usableFromInline
    package func sleep(until time: Duration) async throws {
        try await sleeping(time)
    }
}
