/// A clock, seen as the time since the stopwatch was made.
@usableFromInline
package struct Stopwatch: Sendable {
    /// The time since the start.
    @usableFromInline package let now: @Sendable () -> Duration

    @usableFromInline
    package init(_ clock: some Clock<Duration>) {
        let start = clock.now
        self.now = { start.duration(to: clock.now) }
    }
}
