/// The stages of a pipeline and how they are connected.
public struct Graph: Sendable, Equatable {
    /// A stage.
    public struct Node: Sendable, Equatable {
        /// A node's place in ``Graph/nodes``.
        public typealias ID = Int

        /// What a node does.
        public enum Kind: String, Sendable {
            /// Produces elements.
            case source
            /// Runs a ``Stage``.
            case stage
            /// Makes another element of each.
            case map
            /// Drops elements.
            case filter
            /// Gathers elements into arrays.
            case chunk
            /// Writes elements.
            case sink
        }

        /// The name.
        public var name: String
        /// What it does.
        public var kind: Kind
        /// The width or the policy, as it is written in the pipeline; empty where there is none.
        public var detail: String

        /// Makes a node.
        public init(name: String, kind: Kind, detail: String = "") {
            self.name = name
            self.kind = kind
            self.detail = detail
        }
    }

    /// A connection: elements flow from one node to the other.
    public struct Edge: Sendable, Equatable {
        /// Where the elements come from.
        public var from: Node.ID
        /// Where they go.
        public var to: Node.ID
    }

    /// The stages, each after those that it takes elements from.
    public private(set) var nodes: [Node] = []

    /// The connections.
    public private(set) var edges: [Edge] = []

    /// Makes an empty graph.
    public init() {}

    /// Adds a node that takes its elements from those named.
    ///
    /// - Returns: the node's place.
    public mutating func add(_ node: Node, after sources: Node.ID...) -> Node.ID {
        nodes.append(node)
        let id = nodes.count - 1
        for source in sources { edges.append(Edge(from: source, to: id)) }
        return id
    }
}
