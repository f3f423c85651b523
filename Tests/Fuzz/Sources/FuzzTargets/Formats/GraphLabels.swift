@testable import Pipeline

/// Names of stages in Mermaid and DOT: a label ends where it should, and a line is one.
enum GraphLabels: FuzzTarget {
    static let name = "graph"

    static func check(_ bytes: [UInt8]) throws {
        var pieces = Pieces(bytes)
        var graph = Graph()
        for text in pieces.texts(atMost: 4) {
            graph.nodes.append(Graph.Node(name: text, kind: .stage, detail: text))
        }
        let count = graph.nodes.count
        if count > 1 { graph.edges = [Graph.Edge(from: 0, to: 1, kind: .elements, capacity: 64)] }
        let edges = graph.edges.count
        let dot = lines(of: graph.dot)
        try expectEqual(dot.count, 4 + count + edges, "a line of DOT for each node: \(graph.dot)")
        for line in dot.dropFirst(3).prefix(count) {
            try expectInert(line, "a line of DOT")
            try expectEqual(try quotations(in: line), 1, "a label of DOT is one text: \(line)")
        }
        let mermaid = lines(of: graph.mermaid)
        try expectEqual(mermaid.count, 1 + count + edges, "a line of Mermaid for each node: \(graph.mermaid)")
        for line in mermaid.dropFirst().prefix(count) {
            let label = line.replacing("<br/>", with: " ").drop { $0 != "[" }
            let isPlain = label.dropFirst(2).dropLast(2).utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: " -_.,()%".utf8.contains(byte)
                }
            }
            try expect(label.hasPrefix("[\"") && label.hasSuffix("\"]") && isPlain, "a label of Mermaid: \(line)")
        }
    }

    private static func lines(of text: String) -> [String] {
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { String($0) }
    }

    /// How many texts in quotation marks a line of DOT holds.
    private static func quotations(in line: String) throws(Violation) -> Int {
        var marks = 0
        var isEscaped = false
        for scalar in line.unicodeScalars {
            if scalar == "\"", !isEscaped { marks += 1 }
            isEscaped = scalar == "\\" && !isEscaped
        }
        try expect(marks.isMultiple(of: 2), "a text of DOT has an end: \(line)")
        return marks / 2
    }
}
