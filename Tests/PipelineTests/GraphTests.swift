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
            three("a", "b").graph.mermaid == """
                flowchart LR
                    n0["a"]
                    n1["map"]
                    n2["b"]
                    n0 --> n1
                    n1 ==>|64| n2

                """
        )
    }

    @Test func dot() {
        #expect(
            three("a", "b").graph.dot == """
                digraph pipeline {
                    rankdir=LR;
                    node [shape=box];
                    n0 [label="a"];
                    n1 [label="map"];
                    n2 [label="b"];
                    n0 -> n1;
                    n1 -> n2 [style=bold, label="64"];
                }

                """
        )
    }

    @Test func namesCannotBreakTheDrawing() {
        let graph = three("a\"];\nn9[\"x", "b\\").graph
        #expect(graph.mermaid.split(separator: "\n").count == 6)
        #expect(graph.mermaid.contains("n0[\"a____n9__x\"]"))
        #expect(graph.dot.split(separator: "\n").count == 9)
        #expect(graph.dot.contains("n2 [label=\"b_\"]"))
    }

    /// With a mark upon it a quotation mark is another character to Swift, and none to Graphviz.
    @Test func marksUponSignsDoNotHideThem() {
        let graph = three("a\"\u{301}]; evil [x=\"", "b\\\u{301}\u{1B}[31m\u{202E}\u{2028}").graph
        #expect(graph.dot.contains("n0 [label=\"a_\u{301}]; evil [x=_\"];"))
        #expect(graph.dot.contains("n2 [label=\"b_\u{301}_[31m__\"];"))
        #expect(graph.mermaid.contains("n0[\"a____ evil _x__\"]"))
    }

    @Test func afterARunTheNodesHaveFigures() async throws {
        let outcome = try await three("a", "b").run(RunOptions(clock: ManualClock()))
        #expect(outcome.graph.mermaid.contains("n1[\"map<br/>in 3, out 3\"]"))
    }

    @Test func deadLettersHaveAWayOfTheirOwn() {
        let graph = Pipeline(from: [1])
            .map(onFailure: .deadLetter(to: ProbeSink(name: "letters"))) { $0 }
            .sink(ProbeSink(name: "end"))
            .graph
        #expect(graph.nodes.map(\.name) == ["source", "map", "letters", "end"])
        #expect(graph.mermaid.contains("n1 -.-> n2"))
        #expect(graph.mermaid.contains("n1 ==>|64| n3"))
    }

    private func three(_ first: String, _ last: String) -> RunnablePipeline {
        Pipeline(from: [1, 2, 3], name: first).map { $0 }.sink(ProbeSink(name: last))
    }
}
