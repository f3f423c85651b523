extension Graph {
    /// The graph as a Mermaid flowchart.
    ///
    /// ```
    /// flowchart LR
    ///     n0["clusters"]
    ///     n1["list<br/>unordered(64)"]
    ///     n0 --> n1
    /// ```
    public var mermaid: String {
        var lines = ["flowchart LR"]
        for (id, node) in nodes.enumerated() {
            let label = Self.label(of: node, lineBreak: "<br/>") {
                $0.isASCII && ($0.isLetter || $0.isNumber) || " -_.,()".contains($0)
            }
            lines.append("    n\(id)[\"\(label)\"]")
        }
        for edge in edges { lines.append("    n\(edge.from) --> n\(edge.to)") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The graph in Graphviz's DOT language.
    public var dot: String {
        var lines = ["digraph pipeline {", "    rankdir=LR;", "    node [shape=box];"]
        for (id, node) in nodes.enumerated() {
            let label = Self.label(of: node, lineBreak: "\\n") { $0 != "\"" && $0 != "\\" && !$0.isNewline }
            lines.append("    n\(id) [label=\"\(label)\"];")
        }
        for edge in edges { lines.append("    n\(edge.from) -> n\(edge.to);") }
        lines.append("}")
        return lines.joined(separator: "\n") + "\n"
    }

    // Names are the user's: what could end a label early is replaced.
    private static func label(of node: Node, lineBreak: String, allowing isAllowed: (Character) -> Bool) -> String {
        [node.name, node.detail]
            .filter { !$0.isEmpty }
            .map { text in String(text.map { isAllowed($0) ? $0 : "_" }) }
            .joined(separator: lineBreak)
    }
}
