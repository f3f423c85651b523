/// The stages of a pipeline and how they are connected: the plan that a run follows.
public struct Graph: Sendable {
    /// A stage.
    public struct Node: Sendable {
        /// A node's place in ``Graph/nodes``.
        public typealias ID = Int

        /// What a node does.
        public enum Kind: String, Sendable {
            /// Produces elements.
            case source
            /// Brings several pipelines together.
            case merge
            /// Runs a ``Stage``.
            case stage
            /// Runs a ``Transform``.
            case transform
            /// Gathers elements into arrays.
            case chunk
            /// Queues elements.
            case buffer
            /// Paces elements.
            case throttle
            /// Leads elements to several branches.
            case branch
            /// Writes elements.
            case sink
        }

        /// The name.
        public var name: String
        /// What it does.
        public var kind: Kind
        /// The width or the policy, as it is written in the pipeline; empty where there is none.
        public var detail: String
        /// What the stage did, after a run.
        public var figures: StageMetrics?
    }

    /// A connection: elements flow from one node to the other.
    public struct Edge: Sendable, Equatable {
        /// What flows over an edge.
        public enum Kind: Sendable {
            /// Elements.
            case elements
            /// Elements that failed, on their way to a dead-letter sink.
            case deadLetters
        }

        /// Where the elements come from.
        public var from: Node.ID
        /// Where they go.
        public var to: Node.ID
        /// What flows.
        public var kind: Kind
        /// How many elements may be queued between the two, which are different tasks then; `nil` where they are fused
        /// into one.
        public var capacity: Int?
    }

    /// The stages, each after those that it takes elements from.
    public internal(set) var nodes: [Node] = []

    /// The connections.
    public internal(set) var edges: [Edge] = []

    /// How long the run took, after a run.
    public internal(set) var duration: Duration?

    /// Makes an empty graph.
    public init() {}
}
