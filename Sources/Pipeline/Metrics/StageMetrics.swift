/// The figures of one stage of a run.
///
/// Every element that entered is accounted for: it was finished, ``skipped``, ``deadLettered``, ``dropped``, it
/// ``failed``, or the run ended before it was done with (``unfinished``).
public struct StageMetrics: Sendable {
    /// The stage's name in the graph.
    public var name: String

    /// How many workers the stage had.
    public var width: Int

    /// Whether others wait where it is slower than they are; a sink that drops what it has no room for holds nobody back.
    public var isWaitedFor = true

    /// Elements that entered.
    public var received = 0

    /// Elements that left.
    public var emitted = 0

    /// Elements whose failure ended the run.
    public var failed = 0

    /// Elements that failed for good and were left out.
    public var skipped = 0

    /// Elements that failed for good and went to the dead-letter sink.
    public var deadLettered = 0

    /// Elements that found no room and were dropped, as the stage's policy says.
    public var dropped = 0

    /// Attempts beyond the first.
    public var retried = 0

    /// Elements that entered and are not done with: under way, or given up when the run ended.
    public var unfinished = 0

    /// Elements in the queue in front of the stage, at this moment.
    public var queued = 0

    /// Time in the stage's own code, summed over its workers; where elements are cheap, estimated from samples.
    ///
    /// A throttle is busy while it holds elements back.
    public var busy = Duration.zero

    /// Time spent waiting for input, summed over its workers.
    public var starved = Duration.zero

    /// Time spent waiting for room downstream, summed over its workers.
    public var blocked = Duration.zero

    /// How long single elements took, for a sink single batches; where they are cheap, a sample of them.
    public var latency = Histogram()

    /// How many chunks were closed, and why; empty for a stage that makes none.
    public var chunks: [ChunkTrigger: Int] = [:]

    /// Makes the figures of a stage that has done nothing yet.
    public init(name: String, width: Int) {
        self.name = name
        self.width = width
    }

    /// Adds the figures of the same stage in another run, as if the workers of both had worked side by side.
    public mutating func merge(_ other: Self) {
        width += other.width
        received += other.received
        emitted += other.emitted
        failed += other.failed
        skipped += other.skipped
        deadLettered += other.deadLettered
        dropped += other.dropped
        retried += other.retried
        unfinished += other.unfinished
        queued += other.queued
        busy += other.busy
        starved += other.starved
        blocked += other.blocked
        latency.merge(other.latency)
        chunks.merge(other.chunks, uniquingKeysWith: +)
    }
}
