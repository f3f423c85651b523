import Reports
import Stages
import Testing

struct ProgressPaceTests {
    private func figures(clusters done: Int, of total: Int = 1000, calls count: Int = 0, regionsLeft: Int = 0)
        -> ProgressFigures
    {
        var calls = Coverage.Calls()
        calls.total = count
        var sweep = SweepProgress()
        (sweep.accountsDone, sweep.accounts) = (1, 1)
        (sweep.regionsDone, sweep.regions) = (3, 3 + regionsLeft)
        (sweep.clustersDone, sweep.clusters) = (done, total)
        return .sweep(sweep, calls: calls)
    }

    @Test func itTakesASecondToKnow() {
        var pace = ProgressPace()
        #expect(pace.rate == nil)
        pace.note(figures(clusters: 0), at: .zero)
        pace.note(figures(clusters: 50, calls: 90), at: .milliseconds(900))
        #expect(pace.rate == nil)
        #expect(pace.remaining == nil)
        pace.note(figures(clusters: 100, calls: 200), at: .seconds(1))
        #expect(pace.rate == 200)
        #expect(pace.remaining == .seconds(9))
    }

    @Test func thePaceIsThatOfLate() throws {
        var pace = ProgressPace()
        // A quota's burst in the first second, then ten calls a second.
        for tenth in 0...300 {
            let calls = tenth < 10 ? tenth * 10 : 90 + tenth
            pace.note(figures(clusters: calls, calls: calls), at: .milliseconds(tenth * 100))
        }
        let rate = try #require(pace.rate)
        #expect(abs(rate - 10) < 0.01)
        let remaining = try #require(pace.remaining)
        #expect(abs(remaining / .seconds(1) - 61) < 0.1)
    }

    @Test func nothingIsForetoldBeforeEverythingIsFound() {
        var pace = ProgressPace()
        pace.note(figures(clusters: 0, regionsLeft: 1), at: .zero)
        pace.note(figures(clusters: 100, regionsLeft: 1), at: .seconds(5))
        #expect(pace.remaining == nil)
        pace.note(figures(clusters: 100), at: .seconds(5))
        #expect(pace.remaining == .seconds(45))
    }

    @Test func nothingIsForetoldOfWhatStandsStillOrIsOver() {
        var pace = ProgressPace()
        pace.note(figures(clusters: 1000), at: .zero)
        pace.note(figures(clusters: 1000), at: .seconds(5))
        #expect(pace.remaining == nil)
        pace.note(figures(clusters: 1000, of: 2000), at: .seconds(6))
        #expect(pace.remaining == nil)
    }
}
