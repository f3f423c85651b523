/// What a run is given beside the pipeline.
public struct RunOptions: Sendable {
    /// What time is measured with and waited for: backoff, deadlines, throttles, chunks, and the figures.
    public var clock: any Clock<Duration>

    /// Tells the run to come to its end.
    public var drain: DrainSignal?

    /// What is measured.
    public var metering: Metering

    /// Is told what happens, as it happens.
    public var observer: (any PipelineObserver)?

    /// Shows how far the run has come, to whoever looks; it serves one run.
    public var monitor: RunMonitor?

    /// Makes options; a run without any uses the continuous clock and measures everything.
    ///
    /// - Parameters:
    ///   - clock: what time is measured with and waited for.
    ///   - drain: tells the run to come to its end.
    ///   - metering: what is measured.
    ///   - observer: is told what happens.
    ///   - monitor: shows how far the run has come.
    public init(
        clock: any Clock<Duration> = ContinuousClock(),
        drain: DrainSignal? = nil,
        metering: Metering = .full,
        observer: (any PipelineObserver)? = nil,
        monitor: RunMonitor? = nil
    ) {
        self.clock = clock
        self.drain = drain
        self.metering = metering
        self.observer = observer
        self.monitor = monitor
    }
}
