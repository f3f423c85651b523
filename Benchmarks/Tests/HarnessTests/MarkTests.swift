import Foundation
import Harness
import Testing

struct MarkTests {
    private func mark(_ limit: String, gates: Bool = false, rounds: [Double] = [40]) throws -> Mark {
        let text = "{\"name\":\"n\",\"case\":\"a\",\"gates\":\(gates),\"kind\":\"nanoseconds\",\(limit)}"
        let threshold = try JSONDecoder().decode(Threshold.self, from: Data(text.utf8))
        return Mark(threshold, on: [Measurement(name: "a", operations: 1, rounds: rounds)])
    }

    @Test func `A limit is kept up to itself`() throws {
        #expect(try mark("\"atMost\":40").verdict == .reached)
        #expect(try mark("\"atMost\":39").verdict == .missed)
        #expect(try mark("\"atLeast\":40").verdict == .reached)
        #expect(try mark("\"atLeast\":41").verdict == .missed)
    }

    @Test func `A case without times is not measured`() throws {
        let mark = try mark("\"atMost\":40", gates: true, rounds: [])
        #expect(mark.verdict == .unmeasured)
        #expect(mark.line == "NONE  n: not measured (nanoseconds at most 40.0000, gates)")
    }

    @Test(arguments: [[], [Double.nan], [.infinity]])
    func `A gate without a figure fails where its case was selected`(rounds: [Double]) throws {
        let gate = try mark("\"atMost\":40", gates: true, rounds: rounds)
        #expect(!gate.passes(isStrict: false, isSelected: true))
        #expect(gate.passes(isStrict: true, isSelected: false))
        #expect(try mark("\"atMost\":40", rounds: rounds).passes(isStrict: true, isSelected: true))
    }

    @Test func `A miss fails where it gates, and all do where that is asked for`() throws {
        #expect(try !mark("\"atMost\":1", gates: true).passes(isStrict: false, isSelected: true))
        #expect(try mark("\"atMost\":1").passes(isStrict: false, isSelected: true))
        #expect(try !mark("\"atMost\":1").passes(isStrict: true, isSelected: true))
    }
}
