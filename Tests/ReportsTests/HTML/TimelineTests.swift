import AWS
import Stages
import Testing

@testable import Reports

struct TimelineTests {
    private func task(_ second: Double?, _ bucket: Bucket = .oom) -> ClassifiedTask {
        var task = ClassifiedTask.fixture
        task.stopped.task.stoppedAt = second.map { Timestamp(secondsSince1970: $0) }
        task.verdict.bucket = bucket
        return task
    }

    @Test func failuresAreCountedByStepAndBucket() {
        let timeline = Timeline([task(1205), task(1209.9, .config), task(1225), task(nil), task(1230, .benign)])
        #expect(timeline.length == 10)
        #expect(
            timeline.bins == [
                .init(start: 1200, counts: [0, 1, 0, 1, 0]), .init(start: 1210, counts: [0, 0, 0, 0, 0]),
                .init(start: 1220, counts: [0, 1, 0, 0, 0]),
            ]
        )
        #expect(timeline.total == 3)
        #expect(timeline.most == 2)
    }

    @Test func anHourIsShownByTheMinute() {
        let timeline = Timeline([task(0), task(57 * 60)])
        #expect(timeline.length == 60)
        #expect(timeline.bins.count == 58)
    }

    @Test func whereNothingIsKnownThereIsNoTimeline() {
        #expect(Timeline([]).bins.isEmpty)
        #expect(Timeline([task(nil)]).bins.isEmpty)
    }

    private static let spans: [[Double]] = [
        [0, 0], [-1, 1], [-0.5, 0.5], [0, 1e4], [12_345, 12_935], [7, 3487], [7, 3547], [1e9, 1.7e9], [-1e300, 1e300],
        [0, .nan],
    ]

    @Test(arguments: spans)
    func everyFailureHasOneOfAFewSteps(span: [Double]) throws {
        let timeline = Timeline(span.map { task($0) })
        #expect((1...Timeline.binLimit).contains(timeline.bins.count))
        #expect(timeline.total == 2)
        #expect(try #require(timeline.bins.first).total > 0)
        #expect(try #require(timeline.bins.last).total > 0)
        #expect(timeline.bins.allSatisfy { $0.start.isMultiple(of: timeline.length) })
    }
}
