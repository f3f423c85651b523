/// Shows how far a run has come: for a progress bar.
///
/// ```swift
/// let monitor = RunMonitor()
/// async let outcome = pipeline.run(RunOptions(monitor: monitor))
/// for await progress in monitor.progress(every: .milliseconds(100)) { show(progress) }
/// ```
///
/// A monitor serves one run.
public final class RunMonitor: Sendable {
    private let look = Locked<(@Sendable (_ isFinished: Bool) -> RunProgress)?>(nil)
    private let end = OneShot()

    /// Makes a monitor of a run that has not begun.
    public init() {}

    /// How far the run has come; `nil` before it begins.
    public var current: RunProgress? { look.withLock { $0 }?(end.hasHappened) }

    /// How far the run has come, again and again, and once more when it has ended.
    ///
    /// - Parameters:
    ///   - interval: how long to wait between two looks.
    ///   - clock: what the interval is measured with.
    public func progress(
        every interval: Duration,
        clock: some Clock<Duration> = ContinuousClock()
    ) -> ProgressUpdates {
        ProgressUpdates(self) { try? await clock.sleep(for: interval) }
    }

    func begin(_ look: @escaping @Sendable (_ isFinished: Bool) -> RunProgress) {
        self.look.withLock { $0 = look }
    }

    func finish(_ last: RunProgress) {
        look.withLock { $0 = { _ in last } }
        end.happen()
    }

    /// - Returns: whether the run had ended before `pause` was over.
    func waitForEnd(for pause: @escaping @Sendable () async -> Void) async -> Bool {
        await end.race(pause) == nil
    }
}
