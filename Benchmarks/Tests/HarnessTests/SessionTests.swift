import Foundation
import Harness
import Testing

struct SessionTests {
    private struct Broken: Error {}

    private let sound = Case("s/own", operations: 10, observedBy: { _ in Observation(nanoseconds: 1) })
    private let broken = Case("s/broken", operations: 10, observedBy: { _ throws -> Observation in throw Broken() })
    private let gate = #"[{"name":"g","case":"s/own","gates":true,"kind":"allocationsPerElement","atMost":1}]"#

    private func run(
        _ cases: [Case],
        _ words: [String] = [],
        thresholds: String = "[]"
    ) async throws -> (passes: Bool, report: SuiteReport) {
        try await ScratchFolder.with { folder in
            let (json, check) = (folder.appendingPathComponent("figures"), folder.appendingPathComponent("thresholds"))
            try Data(thresholds.utf8).write(to: check)
            let options = try Options(words + ["--rounds", "1", "--json", json.path, "--check", check.path])
            let passes = try await Session(options).run([Comparison(to: "s/own", cases)])
            return (passes, try SuiteReport(from: json))
        }
    }

    @Test func `A peer that fails is missing, and does not fail the run`() async throws {
        let (passes, report) = try await run([sound, broken.asPeer()])
        #expect(passes)
        #expect(report.cases.map(\.name) == ["s/own"])
        #expect(report.groups.flatMap(\.missing).map(\.reason) == ["It failed: Broken()"])
    }

    @Test func `A case of our own that fails does, after all figures were written`() async throws {
        let (passes, report) = try await run([sound, broken])
        #expect(!passes)
        #expect(report.cases.map(\.name) == ["s/own"])
        #expect(report.groups.flatMap(\.missing).map(\.name) == ["s/broken"])
    }

    @Test func `A gate fails without a figure, unless its case was not asked for`() async throws {
        #expect(try await !run([sound, broken.asPeer()], thresholds: gate).passes)
        #expect(try await run([sound, broken.asPeer()], ["s/broken"], thresholds: gate).passes)
    }
}
