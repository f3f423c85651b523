import Harness
import Testing

struct RunnerTests {
    private struct Broken: Error {}

    private func measure(_ cases: [Case]) async throws -> (measured: [Measurement], failed: [CaseFailure]) {
        await Runner(try Options(["--rounds", "3"])).measure(Comparison(to: "a", cases))
    }

    private func sound(_ name: String) -> Case {
        Case(name, operations: 10, observedBy: { Observation(nanoseconds: Double($0), figures: ["calls": 2]) })
    }

    private func broken(_ name: String) -> Case {
        Case(name, operations: 10, observedBy: { _ throws -> Observation in throw Broken() })
    }

    @Test func `A case that fails leaves the figures of the others`() async throws {
        let (measured, failed) = try await measure([sound("a"), broken("b").asPeer(), broken("c"), sound("d")])
        #expect(measured.map(\.name) == ["a", "d"])
        #expect(measured.allSatisfy { $0.rounds == [10, 10, 10] && $0.figures == ["calls": [2, 2, 2]] })
        #expect(failed.map(\.name) == ["b", "c"])
        #expect(failed.map(\.isPeer) == [true, false])
        #expect(failed.allSatisfy { $0.reason == "It failed: Broken()" })
    }

    @Test func `A case that the harness times fails likewise`() async throws {
        let (measured, failed) = try await measure([Case("a", operations: 10) { _ in throw Broken() }])
        #expect(measured.isEmpty)
        #expect(failed.map(\.name) == ["a"])
    }

    @Test(arguments: [Double.nan, .infinity])
    func `What is no number fails its case`(value: Double) async throws {
        let odd = Case("a", operations: 1, observedBy: { _ in Observation(figures: ["calls": 1, "floor": value]) })
        let (measured, failed) = try await measure([odd])
        #expect(measured.isEmpty)
        #expect(failed.map(\.reason) == ["It failed: Its figure floor is \(value), which is no number to judge."])
    }
}
