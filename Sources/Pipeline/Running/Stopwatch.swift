/// The run's clock, seen as the time since the run began.
@usableFromInline
struct Stopwatch: Sendable {
    /// The time since the start.
    @usableFromInline let now: @Sendable () -> Duration

    @usableFromInline
    init(_ clock: some Clock<Duration>) {
        let start = clock.now
        self.now = { start.duration(to: clock.now) }
    }
}
