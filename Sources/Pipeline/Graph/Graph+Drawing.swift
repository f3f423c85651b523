extension Graph {
    /// The graph as a Mermaid flowchart.
    ///
    /// A thick arrow is a queue between two tasks, with its capacity; a thin one joins stages that run as one. A
    /// dotted one is the way of dead letters. After a run each node has its figures.
    ///
    /// ```
    /// flowchart LR
    ///     n0["clusters"]
    ///     n1["list<br/>unordered(64)"]
    ///     n0 ==>|64| n1
    /// ```
    public var mermaid: String {
        var lines = ["flowchart LR"]
        for (id, node) in nodes.enumerated() {
            let label = label(of: node, lineBreak: "<br/>") { scalar in
                switch scalar {
                case "a"..."z", "A"..."Z", "0"..."9", " ", "-", "_", ".", ",", "(", ")", "%": true
                default: false
                }
            }
            lines.append("    n\(id)[\"\(label)\"]")
        }
        for edge in edges {
            let arrow =
                switch (edge.kind, edge.capacity) {
                case (.deadLetters, _): "-.->"
                case (.elements, .none): "-->"
                case (.elements, .some(let capacity)): "==>|\(capacity)|"
                }
            lines.append("    n\(edge.from) \(arrow) n\(edge.to)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The graph in Graphviz's DOT language; arrows as in ``mermaid``.
    public var dot: String {
        var lines = ["digraph pipeline {", "    rankdir=LR;", "    node [shape=box];"]
        for (id, node) in nodes.enumerated() {
            let label = label(of: node, lineBreak: "\\n") { $0 != "\"" && $0 != "\\" && !$0.acts }
            lines.append("    n\(id) [label=\"\(label)\"];")
        }
        for edge in edges {
            let style =
                switch (edge.kind, edge.capacity) {
                case (.deadLetters, _): " [style=dashed]"
                case (.elements, .none): ""
                case (.elements, .some(let capacity)): " [style=bold, label=\"\(capacity)\"]"
                }
            lines.append("    n\(edge.from) -> n\(edge.to)\(style);")
        }
        lines.append("}")
        return lines.joined(separator: "\n") + "\n"
    }

    // Names are the user's: what could end a label early, or act on a terminal, is replaced. By scalars: with a mark
    // upon it a quotation mark is another character to Swift, and to no reader of drawings.
    private func label(of node: Node, lineBreak: String, allowing isAllowed: (Unicode.Scalar) -> Bool) -> String {
        ([node.name, node.detail] + figures(of: node))
            .filter { !$0.isEmpty }
            .map { text in String(String.UnicodeScalarView(text.unicodeScalars.map { isAllowed($0) ? $0 : "_" })) }
            .joined(separator: lineBreak)
    }

    private func figures(of node: Node) -> [String] {
        guard let figures = node.figures, let duration else { return [] }
        let lost = [
            ("failed", figures.failed), ("skipped", figures.skipped), ("dead letters", figures.deadLettered),
            ("dropped", figures.dropped), ("retried", figures.retried), ("unfinished", figures.unfinished),
        ].filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
        let share = Metrics(stages: [], duration: duration).utilization(of: figures)
        let flow = node.kind == .source ? "out \(figures.emitted)" : "in \(figures.received), out \(figures.emitted)"
        return [flow] + (share > 0 ? ["busy \(Int((share * 100).rounded()))%"] : []) + lost
    }
}

extension Unicode.Scalar {
    /// Whether a line ends with the scalar, or a terminal would do something with it.
    fileprivate var acts: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
