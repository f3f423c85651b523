import Reports
import Stages
import Testing

struct SweepReportTests {
    @Test func theLargestGroupComesFirstThenTheOneThatFailedLast() {
        let groups = [
            FailureGroup.fixture("unknown-time", .oom, "x", 4, "", "", minutes: nil),
            .fixture("older", .oom, "x", 4, "", "", minutes: 9...9),
            .fixture("b", .oom, "x", 4, "", "", minutes: 2...50),
            .fixture("a", .oom, "x", 4, "", "", minutes: 2...3),
            .fixture("most", .oom, "x", 5, "", "", minutes: nil),
        ]
        let expected = ["most", "a", "b", "older", "unknown-time"]
        #expect(SweepReport.fixture(groups: groups).groups.map(\.service) == expected)
        #expect(SweepReport.fixture(groups: groups.reversed()).groups.map(\.service) == expected)
    }

    @Test func whatDidNotFailComesBehindEveryFailureHoweverOftenItHappened() {
        let report = SweepReport.fixture(groups: [
            .fixture("web", .benign, "scale-in", 900, "", ""), .fixture("web", .oom, "oom", 1, "", ""),
            .fixture("api", .benign, "deployment", 1000, "", ""),
        ])
        #expect(report.groups.map(\.cause) == ["oom", "deployment", "scale-in"])
    }

    @Test func theOwnerWithMostFailuresComesFirstAndWhatHasNoneLast() {
        let groups = [
            FailureGroup.fixture("nobody", .oom, "x", 99, "", ""),
            .fixture(owner: "b", "two", .oom, "x", 2, "", ""),
            .fixture(owner: "a", "four", .oom, "x", 4, "", ""),
            .fixture(owner: "b", "three", .oom, "x", 3, "", ""),
            .fixture(owner: "a", "clean", .benign, "x", 50, "", ""),
        ]
        let expected = ["three", "two", "four", "clean", "nobody"]
        #expect(SweepReport.fixture(groups: groups).groups.map(\.service) == expected)
        #expect(SweepReport.fixture(groups: groups.reversed()).groups.map(\.service) == expected)
    }

    @Test func countsTheFailuresOfAllGroups() {
        let benign = FailureGroup.fixture("a", .benign, "scale-in", 7, "", "")
        #expect(SweepReport.fixture(groups: SweepReport.sampleGroups + [benign]).failureCount == 1418)
    }
}
