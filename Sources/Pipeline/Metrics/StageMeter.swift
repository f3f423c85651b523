public import Synchronization

/// The figures of one stage while it runs.
///
/// The counts are shared by the stage's workers; times and latencies are gathered by each worker for itself and
/// merged when it ends, so that measuring never makes workers wait for one another.
@usableFromInline final class StageMeter: Sendable {
    @usableFromInline let received = Atomic(0)
    @usableFromInline let ended = Atomic(0)
    @usableFromInline let emitted = Atomic(0)
    @usableFromInline let name: String
    private let merged: Locked<StageMetrics>

    init(_ metrics: StageMetrics) {
        name = metrics.name
        merged = Locked(metrics)
    }

    /// Counts elements that entered, that are done with, and that left.
    @inlinable func count(received: Int = 0, ended: Int = 0, emitted: Int = 0) {
        if received != 0 { self.received.add(received, ordering: .relaxed) }
        if ended != 0 { self.ended.add(ended, ordering: .relaxed) }
        if emitted != 0 { self.emitted.add(emitted, ordering: .relaxed) }
    }

    /// Adds what one worker has gathered.
    @usableFromInline func merge(_ figures: WorkerFigures) {
        merged.withLock { metrics in
            metrics.failed += figures.failed
            metrics.skipped += figures.skipped
            metrics.deadLettered += figures.deadLettered
            metrics.busy += figures.busy
            metrics.starved += figures.starved
            metrics.blocked += figures.blocked
            metrics.latency.merge(figures.latency)
        }
    }

    /// Counts an attempt beyond the first.
    @usableFromInline func countRetry() {
        merged.withLock { $0.retried += 1 }
    }

    /// Counts why a chunk was closed.
    @usableFromInline func count(_ trigger: ChunkTrigger) {
        merged.withLock { $0.chunks[trigger, default: 0] += 1 }
    }

    /// The figures so far, but for those of the queues in front of the stage.
    var snapshot: StageMetrics {
        var metrics = merged.withLock { $0 }
        // What is done with is read first: it must not be more than what has come.
        let ended = ended.load(ordering: .acquiring)
        metrics.received = received.load(ordering: .relaxed)
        metrics.emitted = emitted.load(ordering: .relaxed)
        metrics.unfinished = max(0, metrics.received - ended)
        return metrics
    }
}

/// What one worker gathers for itself.
@usableFromInline struct WorkerFigures: Sendable {
    @usableFromInline var failed = 0
    @usableFromInline var skipped = 0
    @usableFromInline var deadLettered = 0
    @usableFromInline var busy: Duration
    @usableFromInline var starved = Duration.zero
    @usableFromInline var blocked = Duration.zero
    @usableFromInline var latency: Histogram

    @usableFromInline init(busy: Duration = .zero, latency: Histogram = Histogram()) {
        self.busy = busy
        self.latency = latency
    }
}
