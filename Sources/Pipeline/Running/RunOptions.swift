/// What a run is given beside the pipeline.
public struct RunOptions: Sendable {
    /// What time is measured with and waited for.
    public var clock: any Clock<Duration>

    /// Tells the run to come to its end.
    public var drain: DrainSignal?

    /// What is measured.
    public var metering: Metering

    /// Is told what happens.
    public var observer: (any PipelineObserver)?

    /// Shows how far the run has come.
    public var monitor: RunMonitor?

    /// Makes options.
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
