import Testing

@testable import Stages

struct ConfidenceTests {
    @Test func isOrdered() {
        #expect(Confidence.allCases.sorted() == [.low, .medium, .high])
    }

    @Test func isLoweredByOneStep() {
        #expect(Confidence.allCases.map(\.lowered) == [.low, .low, .medium])
    }
}
