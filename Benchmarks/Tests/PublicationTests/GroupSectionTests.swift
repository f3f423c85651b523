import Harness
import Publication
import Testing

struct GroupSectionTests {
    private let loop = Measurement(name: "map/loop", operations: 1, bytesPerOperation: 8, rounds: [100, 200, 300])

    @Test func `A comparison is a plot and a table with what was measured`() {
        let map = Measurement(name: "map/w-8", operations: 1, rounds: [200, 400, 600], allocationsPerElement: 0.25)
        let section = GroupSection(.init(baseline: "map/loop", unit: "element", cases: [loop, map], missing: []))
        #expect(section.plotName == "map-loop")
        #expect(section.plot.contains("<rect"))
        #expect(
            section.lines == [
                "### map, beside `map/loop`", "", "![map/loop](results/map-loop.svg)", "",
                "| per element | median | min–max | ratio | a second | MB/s | allocations |",
                "|---|---:|---:|---:|---:|---:|---:|",
                "| `map/loop` | 200 ns | 100–300 ns | 1.00 × | 5.00 M | 40.0 |  |",
                "| `map/w-8` | 400 ns | 200–600 ns | 2.00 × | 2.50 M |  | 0.250 |", "",
            ]
        )
    }

    @Test func `A case alone has no plot, and a missing one is named`() {
        let missing = [MissingPeer("map/go", reason: "There is no `go` in PATH.")]
        let section = GroupSection(.init(baseline: "map/loop", unit: "byte", cases: [loop], missing: missing))
        #expect(section.plotName == nil)
        #expect(section.lines.contains("Missing: `map/go`: There is no \\`go\\` in PATH."))
        #expect(!section.lines.contains { $0.contains("a second") })
    }

    @Test func `Figures that a case observed have a table of their own`() {
        let item = Measurement(name: "sweep/a", operations: 1, rounds: [], figures: ["calls": [2, 4, 3]])
        let section = GroupSection(.init(baseline: "sweep/a", unit: "task", cases: [item], missing: []))
        #expect(section.lines.contains("| `sweep/a` | `calls` | 3.00 | 2.00–4.00 |"))
    }

    @Test func `A scale is drawn as curves`() {
        let cases = [10, 100].map { size in
            Measurement(
                name: "scale/clusters-\(size)",
                operations: 1,
                rounds: [1],
                figures: ["seconds": [Double(size)]]
            )
        }
        let section = GroupSection(.init(baseline: "scale/clusters-10", unit: "task", cases: cases, missing: []))
        #expect(section.plot.contains("seconds by clusters"))
    }
}
