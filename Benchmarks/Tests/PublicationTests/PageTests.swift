import Foundation
import Harness
import Publication
import Testing

struct PageTests {
    private let report = SuiteReport(
        suite: "engine-bench",
        options: "--rounds 5 --scale 1.0",
        date: Date(timeIntervalSince1970: 1_795_452_971),
        load: [0.5, 1.5],
        groups: [
            .init(
                baseline: "a/loop",
                unit: "element",
                cases: ["a/loop", "a/map"].map { Measurement(name: $0, operations: 1, rounds: [10, 20, 30]) },
                missing: [MissingPeer("a/go", reason: "There is no go.")]
            )
        ],
        marks: [
            Mark("quick", case: "a/map", subject: "ratio", value: 1, atMost: 2, gates: false, verdict: .reached),
            Mark("quicker", case: "a/map", subject: "ratio", value: 1, atMost: 0.5, gates: false, verdict: .missed),
        ]
    )

    @Test func `The head says on what, with what, how and when it was measured, and what is missing`() {
        let facts = [Fact("system", "Linux|6"), Fact("Go", nil)]
        let page = Page([report], command: "make bench SCALE=1", machine: facts).markdown
        #expect(page.hasPrefix("# Results\n"))
        #expect(page.contains("| system | Linux\\|6 |\n| Go | missing |\n| command | make bench SCALE=1 |\n"))
        #expect(page.contains("| date | 2026-11-23 |"))
        #expect(page.contains("| load | 0.500–1.50 processes"))
        #expect(page.contains("1 of 2 marks reached. Cases that were missing: `a/go`. Suites that failed: none."))
        #expect(page.contains("`engine-bench --rounds 5 --scale 1.0`, begun 2026-11-23T16:56:11Z."))
    }

    @Test func `A suite that left no figures is named`() {
        let page = Page([report], failed: ["client-bench"], command: "make bench", machine: []).markdown
        #expect(page.contains("Suites that failed: `client-bench`."))
    }

    @Test func `Every plot that the page shows is drawn, and no other`() {
        let page = Page([report], command: "make bench", machine: [])
        #expect(page.plots.keys.sorted() == ["a-loop.svg"])
        #expect(page.plots.keys.allSatisfy { page.markdown.contains("(results/\($0))") })
    }

    @Test func `A report is read as it was written`() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }
        try report.write(to: file)
        let page = Page([try SuiteReport(from: file)], command: "make bench", machine: [])
        #expect(page.markdown == Page([report], command: "make bench", machine: []).markdown)
    }
}
