/// The figures of one stage of a run.
public struct StageMetrics: Sendable {
    /// The stage's name in the graph.
    public var name: String

    /// How many workers the stage had.
    public var width: Int

    /// Elements that entered.
    public var received = 0

    /// Elements that left.
    public var emitted = 0

    /// Elements that failed for good.
    public var failed = 0

    /// Attempts beyond the first.
    public var retried = 0

    /// Time in the stage's own code, summed over its workers.
    public var busy = Duration.zero

    /// Time spent waiting for input, summed over its workers.
    public var starved = Duration.zero

    /// Time spent waiting for room downstream, summed over its workers.
    public var blocked = Duration.zero

    /// How long single elements took.
    public var latency = Histogram()

    /// Makes the figures of a stage that has done nothing yet.
    public init(name: String, width: Int) {
        self.name = name
        self.width = width
    }
}
