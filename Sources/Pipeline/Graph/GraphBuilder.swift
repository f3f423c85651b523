/// Draws the graph while a pipeline is assembled, from the sinks back to the sources.
struct GraphBuilder {
    /// Where the stage that is assembled next leads to.
    struct Cursor {
        struct Target {
            var node: Graph.Node.ID
            var edge = Graph.Edge.Kind.elements
            var capacity: Int?
        }

        var targets: [Target] = []
    }

    var cursor = Cursor()
    private(set) var nodes: [Graph.Node] = []
    private(set) var edges: [Graph.Edge] = []

    /// Adds a node in front of those that the cursor shows, and moves the cursor there.
    mutating func add(_ node: Graph.Node) {
        nodes.append(node)
        let id = nodes.count - 1
        for target in cursor.targets {
            edges.append(Graph.Edge(from: id, to: target.node, kind: target.edge, capacity: target.capacity))
        }
        cursor.targets = [Cursor.Target(node: id)]
    }

    /// Puts a queue between the nodes that the cursor shows and what is assembled next.
    mutating func crossBoundary(capacity: Int) {
        for index in cursor.targets.indices where cursor.targets[index].edge == .elements {
            cursor.targets[index].capacity = capacity
        }
    }

    /// The graph, in the order of the flow.
    var graph: Graph {
        var graph = Graph()
        let last = nodes.count - 1
        graph.nodes = nodes.reversed()
        graph.edges = edges.map { edge in
            Graph.Edge(from: last - edge.from, to: last - edge.to, kind: edge.kind, capacity: edge.capacity)
        }
        graph.edges.sort { ($0.from, $0.to) < ($1.from, $1.to) }
        return graph
    }
}
