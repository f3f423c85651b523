import Foundation
import Harness
import Testing

struct ThresholdTests {
    private let measurements = [
        Measurement(
            name: "a",
            operations: 10,
            rounds: [30, 40, 50],
            figures: ["calls": [12]],
            allocationsPerElement: 2,
            marginalAllocationsPerElement: 1,
            residentGrowthMB: 3
        ),
        Measurement(name: "b", operations: 10, rounds: [10, 10, 10], figures: ["calls": [4]]),
    ]

    private func threshold(_ members: String) throws -> Threshold {
        let text = "{\"name\":\"n\",\"case\":\"a\",\"gates\":false,\(members)}"
        return try JSONDecoder().decode(Threshold.self, from: Data(text.utf8))
    }

    @Test(arguments: [
        ("\"kind\":\"nanoseconds\"", 40), ("\"kind\":\"ratio\",\"to\":\"b\"", 4),
        ("\"kind\":\"nanosecondsBeyond\",\"to\":\"b\"", 30), ("\"kind\":\"figure\",\"figure\":\"calls\"", 12),
        ("\"kind\":\"figure\",\"figure\":\"calls\",\"to\":\"b\"", 3), ("\"kind\":\"allocationsPerElement\"", 2),
        ("\"kind\":\"marginalAllocationsPerElement\"", 1), ("\"kind\":\"residentGrowthMB\"", 3),
    ])
    func `Each kind finds its figure`(members: String, figure: Double) throws {
        #expect(try threshold("\(members),\"atMost\":1").value(in: measurements) == figure)
    }

    @Test func `What was not measured has no figure`() throws {
        #expect(try threshold("\"kind\":\"nanoseconds\",\"atMost\":1").value(in: []) == nil)
        #expect(try threshold("\"kind\":\"ratio\",\"to\":\"c\",\"atMost\":1").value(in: measurements) == nil)
    }

    @Test(arguments: [
        "\"kind\":\"nanoseconds\"", "\"kind\":\"nanoseconds\",\"atMost\":1,\"atLeast\":1",
        "\"kind\":\"ratio\",\"atMost\":1", "\"kind\":\"nanosecondsBeyond\",\"atMost\":1",
        "\"kind\":\"figure\",\"atMost\":1", "\"kind\":\"nanoseconds\",\"figure\":\"calls\",\"atMost\":1",
    ])
    func `What could never be missed is refused`(members: String) {
        #expect(throws: Options.UsageError.self) { try threshold(members) }
    }

    @Test func `A figure that the case does not observe is told`() throws {
        #expect(try threshold("\"kind\":\"figure\",\"figure\":\"cals\",\"atMost\":1").isUnknown(in: measurements))
        #expect(try !threshold("\"kind\":\"figure\",\"figure\":\"calls\",\"atMost\":1").isUnknown(in: measurements))
    }
}
