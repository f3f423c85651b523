import Pipeline
import Reports
import Stages
import Testing

struct PlaceTallyTests {
    private func places(_ tasks: [ClassifiedTask]) async -> [PlaceFailures] {
        var fold = SweepFold(tally: Tally(limit: 0), toolVersion: "1") { _ in Coverage() }
        for task in tasks { fold.add(task) }
        return await fold.report(Outcome(ending: .finished, metrics: Metrics(stages: [], duration: .zero))).places
    }

    private func task(_ account: String, _ region: String, _ bucket: Bucket = .oom) -> ClassifiedTask {
        var task = ClassifiedTask.fixture
        task.stopped.cluster.account = account
        task.stopped.cluster.region = region
        task.verdict.bucket = bucket
        return task
    }

    @Test func countsFailuresByAccountAndRegion() async {
        let places = await places([
            task("1", "b"), task("2", "a"), task("1", "a"), task("2", "a"), task("1", "a", .benign),
        ])
        #expect(
            places == [
                PlaceFailures(account: "2", region: "a", failed: 2),
                PlaceFailures(account: "1", region: "a", failed: 1),
                PlaceFailures(account: "1", region: "b", failed: 1),
            ]
        )
    }

    @Test func whateverAFileCallsThemMemoryIsBounded() async {
        let places = await places(
            (0..<20_010).map { task("\($0)", "a") } + [task(String(repeating: "9", count: 65), "a")]
        )
        #expect(places.count == 20_001)
        #expect(places.first == PlaceFailures(account: "other", region: "other", failed: 11))
    }
}
