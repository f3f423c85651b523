/// The figures of a run: one entry a stage, in the order of the graph.
public struct Metrics: Sendable {
    /// One entry a stage, in the order of the graph.
    public var stages: [StageMetrics]

    /// How long the run took, from the opening of the sinks to the end of the last stage.
    public var duration: Duration

    /// Makes metrics from their parts; the engine does so, and tests of sinks by hand.
    public init(stages: [StageMetrics], duration: Duration) {
        self.stages = stages
        self.duration = duration
    }

    /// The stage that bounds the throughput, or `nil` when no stage was measurably busy.
    ///
    /// It is the stage whose workers were busy for the largest share of the run: the one that would shorten the run
    /// if it were wider or faster.
    public var bottleneck: StageMetrics? {
        let busiest = stages.max { utilization(of: $0) < utilization(of: $1) }
        guard let busiest, utilization(of: busiest) > 0 else { return nil }
        return busiest
    }

    /// The first stage of that name.
    public subscript(name: String) -> StageMetrics? {
        stages.first { $0.name == name }
    }

    /// The share of the run for which the stage's workers were busy: 0 to 1.
    public func utilization(of stage: StageMetrics) -> Double {
        duration > .zero ? stage.busy / (duration * max(1, stage.width)) : 0
    }
}
