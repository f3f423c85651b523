import Pipeline
import PipelineTesting
import Testing

struct GraphTests {
    @Test func showsEveryStageInItsOrder() {
        let graph = Pipeline(from: [1], name: "numbers")
            .through("double", width: .unordered(4)) { (number: Int, outlet: Outlet<Int>) in
                try await outlet.send(number * 2)
            }
            .chunk(.count(3))
            .filter { !$0.isEmpty }
            .sink(ProbeSink(name: "left"), ProbeSink(name: "right"))
            .graph
        #expect(graph.nodes.map(\.name) == ["numbers", "double", "chunk", "filter", "left", "right"])
        #expect(graph.nodes.map(\.detail) == ["", "unordered(4)", "count(3)", "", "", ""])
        #expect(graph.edges.map { [$0.from, $0.to] } == [[0, 1], [1, 2], [2, 3], [3, 4], [3, 5]])
    }

    @Test func mermaid() {
        #expect(
            twoNodes("a", "b").mermaid == """
                flowchart LR
                    n0["a"]
                    n1["b<br/>serial"]
                    n0 --> n1

                """
        )
    }

    @Test func dot() {
        #expect(
            twoNodes("a", "b").dot == """
                digraph pipeline {
                    rankdir=LR;
                    node [shape=box];
                    n0 [label="a"];
                    n1 [label="b\\nserial"];
                    n0 -> n1;
                }

                """
        )
    }

    @Test func namesCannotBreakTheDrawing() {
        let graph = twoNodes("a\"];\nn9[\"x", "b\\")
        #expect(graph.mermaid.split(separator: "\n").count == 4)
        #expect(graph.mermaid.contains("n0[\"a____n9__x\"]"))
        #expect(graph.dot.split(separator: "\n").count == 7)
        #expect(graph.dot.contains("n1 [label=\"b_\\nserial\"]"))
    }

    private func twoNodes(_ first: String, _ second: String) -> Graph {
        var graph = Graph()
        let source = graph.add(.init(name: first, kind: .source))
        _ = graph.add(.init(name: second, kind: .stage, detail: "serial"), after: source)
        return graph
    }
}
