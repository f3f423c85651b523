public import Synchronization

/// The figures of one stage while it runs.
///
/// The counts are shared by the stage's workers; times and latencies are gathered by each worker for itself and
/// merged when it ends, so that measuring never makes workers wait for one another.
@usableFromInline
final class StageMeter: Sendable {
    @usableFromInline let received = Atomic(0)
    @usableFromInline let emitted = Atomic(0)
    private let merged: Locked<StageMetrics>

    init(_ metrics: StageMetrics) {
        merged = Locked(metrics)
    }

    /// Counts elements that entered and left.
    @inlinable
    func count(received: Int, emitted: Int) {
        if received > 0 { self.received.add(received, ordering: .relaxed) }
        if emitted > 0 { self.emitted.add(emitted, ordering: .relaxed) }
    }

    /// Adds what one worker has gathered.
    @usableFromInline
    func merge(_ figures: WorkerFigures) {
        merged.withLock { metrics in
            metrics.failed += figures.failed
            metrics.busy += figures.busy
            metrics.starved += figures.starved
            metrics.blocked += figures.blocked
            metrics.latency.merge(figures.latency)
        }
    }

    /// The figures so far.
    var snapshot: StageMetrics {
        var metrics = merged.withLock { $0 }
        metrics.received = received.load(ordering: .relaxed)
        metrics.emitted = emitted.load(ordering: .relaxed)
        return metrics
    }
}

/// What one worker gathers for itself.
@usableFromInline
struct WorkerFigures: Sendable {
    @usableFromInline var failed = 0
    @usableFromInline var busy = Duration.zero
    @usableFromInline var starved = Duration.zero
    @usableFromInline var blocked = Duration.zero
    @usableFromInline var latency = Histogram()

    @usableFromInline
    init() {}
}
