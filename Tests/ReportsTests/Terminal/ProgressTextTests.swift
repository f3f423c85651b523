import Reports
import Sinks
import Stages
import Testing

struct ProgressTextTests {
    private static var sweep: SweepProgress {
        var sweep = SweepProgress()
        (sweep.accountsDone, sweep.accounts) = (30, 30)
        (sweep.regionsDone, sweep.regions) = (120, 120)
        (sweep.clustersDone, sweep.clusters) = (310, 2400)
        sweep.failures = 42
        return sweep
    }

    private static var calls: Coverage.Calls {
        var calls = Coverage.Calls()
        calls.total = 1204
        calls.throttled = 3
        return calls
    }

    /// The text two seconds after 110 clusters and 1,078 calls.
    private static var text: ProgressText {
        var pace = ProgressPace()
        var before = sweep
        before.clustersDone = 110
        var calls = Coverage.Calls()
        calls.total = 1078
        pace.note(.sweep(before, calls: calls), at: .seconds(1))
        pace.note(.sweep(sweep, calls: Self.calls), at: .seconds(3))
        return ProgressText(.sweep(sweep, calls: Self.calls), pace: pace)
    }

    @Test(arguments: [
        (
            200,
            "30/30 accounts · 120/120 regions · 310/2,400 clusters · 42 failures · 1,204 calls, 63/s · 3 throttled · ~20 s left"
        ),
        (
            110,
            "30/30 accounts · 120/120 regions · 310/2,400 clusters · 42 failures · 1,204 calls · 3 throttled · ~20 s left"
        ),
        (100, "30/30 accounts · 120/120 regions · 310/2,400 clusters · 42 failures · 3 throttled · ~20 s left"),
        (79, "120/120 regions · 310/2,400 clusters · 42 failures · 3 throttled · ~20 s left"),
        (70, "310/2,400 clusters · 42 failures · 3 throttled · ~20 s left"),
        (49, "310/2,400 clusters · 42 failures · ~20 s left"),
        (39, "310/2,400 clusters · 42 failures"),
        (20, "310/2,400 clusters"),
        (10, "310/2,400\u{2026}"),
        (0, ""),
    ])
    func whatMattersLeastGivesWayFirst(width: Int, expected: String) {
        #expect(Self.text.line(width: width) == expected)
    }

    @Test(arguments: 0...130) func itIsNeverWider(width: Int) {
        #expect(DisplayWidth.of(Self.text.line(width: width)) <= width)
    }

    @Test func beforeThereIsAnythingToCount() {
        var sweep = SweepProgress()
        func line() -> String {
            ProgressText(.sweep(sweep, calls: Coverage.Calls()), pace: ProgressPace()).line(width: 80)
        }
        #expect(line() == "finding accounts · 0 failures")
        sweep.accounts = 1
        #expect(line() == "finding accounts · 0 failures")
        sweep.regions = 3
        #expect(line() == "finding clusters · 0/3 regions · 0 failures")
        sweep.accountsDone = 1
        sweep.regionsDone = 3
        sweep.clusters = 7
        sweep.clustersDone = 6
        sweep.failures = 1
        #expect(line() == "3/3 regions · 6/7 clusters · 1 failure")
        sweep.clustersDone = 7
        #expect(line() == "looking closer · 3/3 regions · 7/7 clusters · 1 failure")
    }

    @Test func aFile() {
        var pace = ProgressPace()
        pace.note(.file(bytes: 0, of: 340_000_000, tasks: 0, failures: 0), at: .zero)
        let figures = ProgressFigures.file(bytes: 40_000_000, of: 340_000_000, tasks: 12_000, failures: 1)
        pace.note(figures, at: .seconds(2))
        #expect(
            ProgressText(figures, pace: pace).line(width: 80)
                == "40 of 340 MB · 12,000 tasks · 1 failure · 20 MB/s · ~15 s left"
        )
        let stream = ProgressFigures.file(bytes: 40_000_000, of: nil, tasks: 1, failures: 2)
        #expect(ProgressText(stream, pace: ProgressPace()).line(width: 80) == "40 MB · 1 task · 2 failures")
    }

    @Test(arguments: [
        (1, "~1 s"), (8, "~8 s"), (42, "~40 s"), (58, "~1 min"), (60, "~1 min"), (61, "~2 min"), (3600, "~60 min"),
        (7200, "~2 h"), (1_000_000, "~278 h"),
    ])
    func whatIsLeftIsToldRoughly(seconds: Int, expected: String) {
        var pace = ProgressPace()
        pace.note(.file(bytes: 0, of: 10_000_000, tasks: 0, failures: 0), at: .zero)
        let figures = ProgressFigures.file(bytes: 1000, of: 1000 + 1000 * seconds, tasks: 0, failures: 0)
        pace.note(figures, at: .seconds(1))
        #expect(ProgressText(figures, pace: pace).line(width: 80).hasSuffix(" · \(expected) left"))
    }
}
