import AWS
import Stages
import Testing

@testable import Reports

struct GroupSpansTests {
    @Test func theLargestGroupsAreSortedByTheirBeginning() {
        let spans = GroupSpans([
            .fixture("late", .oom, "x", 9, "r", "a", minutes: 5...20),
            .fixture("early", .config, "x", 5, "r", "a", minutes: 1...50),
            .fixture("never", .config, "x", 5, "r", "a", minutes: nil),
            .fixture("fine", .benign, "x", 5, "r", "a", minutes: 1...500),
        ])
        #expect(spans.rows.map(\.group.service) == ["early", "late"])
        #expect(spans.count == 2)
        #expect(spans.position(of: .minutesBefore(50), within: 200) == 0)
        #expect(spans.position(of: .minutesBefore(1), within: 200) == 200)
        #expect(spans.position(of: .minutesBefore(0), within: 200) == 200)
    }

    @Test func whereThereAreManyTheLargestAreShown() {
        let spans = GroupSpans((1...40).map { .fixture("s\($0)", .oom, "x", $0, "r", "a") })
        #expect(spans.rows.count == 15)
        #expect(spans.count == 40)
        #expect(spans.rows.allSatisfy { $0.group.count > 25 })
    }

    @Test func oneMomentIsInTheMiddle() {
        let spans = GroupSpans([.fixture("a", .oom, "x", 1, "r", "a", minutes: 5...5)])
        #expect(spans.position(of: .minutesBefore(5), within: 200) == 100)
        #expect(GroupSpans([]).rows.isEmpty)
    }
}
