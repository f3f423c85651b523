/// The counts of an operator inside a fused segment, kept beside its loop and published once a batch.
///
/// The only cost of an element is one countdown, which counts it and tells whether it is to be measured.
@usableFromInline
struct Gauge: Sendable {
    @usableFromInline let meter: StageMeter
    @usableFromInline let suspension: Suspension
    @usableFromInline var sampler: Sampler
    /// How many elements remain before the next one is measured; zero for the one that is.
    @usableFromInline var countdown: Int
    /// What the countdown was when the counts were last published.
    @usableFromInline var mark: Int
    /// Elements that nothing came of.
    @usableFromInline var withheld = 0

    @inlinable
    init(_ meter: StageMeter, _ suspension: Suspension) {
        self.meter = meter
        self.suspension = suspension
        let sampler = Sampler(suspension)
        self.sampler = sampler
        self.countdown = sampler.stride
        self.mark = sampler.stride
    }

    /// Counts an element.
    ///
    /// - Returns: whether it is to be measured.
    @inlinable
    @inline(__always)
    mutating func count() -> Bool {
        countdown &-= 1
        return countdown == 0
    }

    /// The time since the start of the run.
    @inlinable
    func now() -> Duration { suspension.clock.now() }

    /// Records the time of the element that was to be measured.
    @inlinable
    mutating func record(_ took: Duration) {
        publish()
        sampler.record(took)
        countdown = sampler.stride
        mark = countdown
    }

    /// Adds the counts to the stage's figures and starts again from zero.
    @inlinable
    mutating func publish() {
        let received = mark - countdown
        mark = countdown
        meter.count(received: received, ended: received, emitted: received - withheld)
        withheld = 0
    }

    /// Publishes everything, for the last time.
    ///
    /// - Returns: how long this operator was busy in this task.
    @inlinable
    mutating func settle() -> Duration {
        publish()
        let busy = sampler.busy
        meter.merge(WorkerFigures(busy: busy, latency: sampler.latency))
        sampler = Sampler(suspension)
        return busy
    }
}
