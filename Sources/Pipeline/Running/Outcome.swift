/// How a run ended, and its figures.
public struct Outcome: Sendable {
    /// The way in which a run ended.
    public enum Ending: Sendable {
        /// Every source ended and every element reached its end; or nobody wanted more.
        case finished
        /// The sources were told to come to their ends, and every element that they had sent reached its own.
        case drained
        /// The task that ran the pipeline was cancelled.
        case cancelled
        /// A stage, a source or a sink threw this error, the first one.
        case failed(any Error)

        /// Whether the run came to its natural end.
        public var isFinished: Bool {
            if case .finished = self { true } else { false }
        }
    }

    /// How the run ended.
    public var ending: Ending

    /// The figures of every stage.
    public var metrics: Metrics

    /// The stages and how they are connected, with their figures.
    public var graph: Graph

    /// What sinks threw when they were closed; the first of them fails a run that was fine until then.
    public internal(set) var closingErrors: [any Error] = []

    /// Makes an outcome; the engine does so at the end of a run, and tests of sinks by hand.
    public init(ending: Ending, metrics: Metrics, graph: Graph = Graph()) {
        self.ending = ending
        self.metrics = metrics
        self.graph = graph
    }
}
