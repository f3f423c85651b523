import Stages
import Testing

@testable import Reports

struct HeatMapTests {
    @Test func servicesAreAddedUpAndSorted() {
        let map = HeatMap([
            .fixture("b", .oom, "x", 2, "r", "a"),
            .fixture("a", .config, "x", 5, "r", "a"),
            .fixture(owner: "team", "b", .oom, "y", 4, "r", "a"),
            .fixture("b", .benign, "x", 100, "r", "a"),
            .fixture("c", .unknown, "x", 6, "r", "a"),
        ])
        #expect(HeatMap.buckets == [.codeBug, .oom, .resource, .config, .unknown])
        #expect(
            map.rows == [
                .init(name: "b", counts: [0, 6, 0, 0, 0]), .init(name: "c", counts: [0, 0, 0, 0, 6]),
                .init(name: "a", counts: [0, 0, 0, 5, 0]),
            ]
        )
        #expect(map.rest == nil)
    }

    @Test func whatThereIsNoRoomForIsAddedUp() {
        let groups = (1...40).map { FailureGroup.fixture("s\($0)", .oom, "x", $0, "r", "a") }
        let map = HeatMap(groups)
        #expect(map.rows.count == 30)
        #expect(map.rest == .init(name: "10 more services", counts: [0, 55, 0, 0, 0]))
        #expect((map.rows + [map.rest].compactMap(\.self)).reduce(0) { $0 + $1.total } == 820)
    }

    @Test func aCellIsTheStrongerTheMoreThereIs() {
        let map = HeatMap([.fixture("a", .oom, "x", 1400, "r", "a")])
        let levels = [0, 1, 2, 9, 40, 300, 1400].map(map.level)
        #expect(levels == levels.sorted())
        #expect(levels.first == 0)
        #expect(levels[1] == 1)
        #expect(levels.last == HeatMap.levels)
        #expect(HeatMap([.fixture("a", .oom, "x", 1, "r", "a")]).level(1) == HeatMap.levels)
    }
}
