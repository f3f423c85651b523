import Sinks
import Testing

struct StatusCadenceTests {
    private func shown(_ medium: StatusCadence.Medium, _ updates: [(Int, String, Int)]) -> [Int] {
        var cadence = StatusCadence(medium)
        return updates.filter { cadence.shows($0.1, phase: $0.2, at: .milliseconds($0.0)) }.map(\.0)
    }

    @Test func aLineIsDrawnTenTimesASecondAtMost() {
        let updates = stride(from: 0, to: 1000, by: 7).map { ($0, "\($0)", 0) }
        let moments = shown(.line, updates)
        #expect(moments.count <= 10)
        #expect(zip(moments, moments.dropFirst()).allSatisfy { $1 - $0 >= 100 })
        #expect(shown(.line, [(0, "a", 0), (99, "b", 1), (100, "c", 1), (200, "c", 1)]) == [0, 100, 200])
    }

    @Test func aLogSaysWhatIsNewEveryTenSeconds() {
        let updates = stride(from: 0, through: 60_000, by: 100).map { ($0, "\($0)", 0) }
        #expect(shown(.log(after: .zero), updates) == [0, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000])
        #expect(shown(.log(after: .zero), [(0, "a", 0), (10_000, "a", 0), (10_100, "b", 0)]) == [0, 10_100])
    }

    @Test func aLogOfWhatIsOverSoonStaysEmpty() {
        let updates = stride(from: 0, through: 25_000, by: 100).map { ($0, "\($0)", $0 / 9_000) }
        #expect(shown(.log(after: .seconds(10)), updates) == [10_000, 18_000])
        #expect(shown(.log(after: .seconds(10)), [(0, "a", 0), (9_999, "b", 1)]) == [])
    }

    @Test func aLogSaysWhenANewPhaseBegins() {
        let updates = [(0, "a", 0), (100, "b", 1), (200, "c", 0), (300, "d", 1), (400, "e", 2)]
        #expect(shown(.log(after: .zero), updates) == [0, 100, 400])
    }
}
