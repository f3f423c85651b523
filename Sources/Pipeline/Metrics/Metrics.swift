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
    /// if it were wider or faster. A sink that nobody waits for is none.
    public var bottleneck: StageMetrics? {
        let busiest = stages.filter(\.isWaitedFor).max { utilization(of: $0) < utilization(of: $1) }
        guard let busiest, utilization(of: busiest) > 0 else { return nil }
        return busiest
    }

    /// The first stage of that name.
    public subscript(name: String) -> StageMetrics? {
        stages.first { $0.name == name }
    }

    /// Adds the figures of another run of the same stages, as if both had run side by side.
    ///
    /// Stages of the same name are one, the first of a name with the first, the second with the second. What only the
    /// other run had comes last. The duration is that of the longer run.
    public mutating func merge(_ other: Self) {
        duration = max(duration, other.duration)
        var taken: [String: Int] = [:]
        for stage in other.stages {
            let earlier = taken[stage.name, default: 0]
            taken[stage.name] = earlier + 1
            let same = stages.indices.filter { stages[$0].name == stage.name }
            if same.indices.contains(earlier) {
                stages[same[earlier]].merge(stage)
            } else {
                stages.append(stage)
            }
        }
    }

    /// The share of the run for which the stage's workers were busy: 0 to 1.
    public func utilization(of stage: StageMetrics) -> Double {
        duration > .zero ? stage.busy / (duration * max(1, stage.width)) : 0
    }
}
