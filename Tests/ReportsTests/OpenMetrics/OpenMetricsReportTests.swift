import Reports
import Stages
import Testing

struct OpenMetricsReportTests {
    private func lines(_ report: SweepReport, _ format: OpenMetricsReport = OpenMetricsReport()) -> [String] {
        String(decoding: format.render(report), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private static let places = [
        PlaceFailures(account: "111122223333", region: "eu-west-1", failed: 1400),
        PlaceFailures(account: "444455556666", region: "us-east-1", failed: 18),
    ]

    @Test func countsFailuresByServiceAndByPlace() {
        var report = SweepReport.fixture()
        report.places = Self.places
        let lines = lines(report)
        #expect(lines.contains(#"ecs_sweep_failures{owner="",service="etl-batch",bucket="OOM"} 1400"#))
        #expect(lines.contains(#"ecs_sweep_bucket_failures{bucket="CONFIG"} 4"#))
        #expect(lines.contains(#"ecs_sweep_place_failures{account="444455556666",region="us-east-1"} 18"#))
        #expect(lines.last == "# EOF")
    }

    @Test func tellsWhatWasSweptAndWhen() {
        let lines = lines(.fixture())
        #expect(lines.contains("ecs_sweep_complete 1"))
        #expect(lines.contains(#"ecs_sweep_clusters{state="swept"} 300"#))
        #expect(lines.contains(#"ecs_sweep_clusters{state="gave_up"} 0"#))
        #expect(lines.contains(#"ecs_sweep_regions{state="not_enabled"} 0"#))
        #expect(lines.contains(#"ecs_sweep_tasks{state="benign"} 4594"#))
        #expect(lines.contains("ecs_sweep_calls 1204"))
        #expect(lines.contains("ecs_sweep_throttled_calls 3"))
        #expect(lines.contains("ecs_sweep_duration_seconds 12.345"))
        #expect(lines.contains("# UNIT ecs_sweep_duration_seconds seconds"))
        #expect(lines.contains("ecs_sweep_last_success_timestamp_seconds 1718002800"))
    }

    @Test func anIncompleteSweepIsNoSuccess() {
        let lines = lines(.fixture(coverage: .partial))
        #expect(lines.contains("ecs_sweep_complete 0"))
        #expect(lines.contains("ecs_sweep_problems 3"))
        #expect(lines.contains("ecs_sweep_last_run_timestamp_seconds 1718002800"))
        #expect(!lines.contains { $0.contains("last_success") })
    }

    @Test func withoutFailuresTheBucketsAreZero() {
        let lines = lines(.fixture(groups: []))
        #expect(lines.count { $0.hasPrefix("ecs_sweep_bucket_failures{") && $0.hasSuffix(" 0") } == 5)
        #expect(!lines.contains { $0.hasPrefix("ecs_sweep_failures") })
    }

    @Test func theRestIsCountedAsOther() {
        let groups = (0..<300).map { FailureGroup.fixture("s\($0)", $0 < 200 ? .oom : .config, "c", 1, "r", "a") }
        var report = SweepReport.fixture(groups: groups)
        report.places = (0..<300).map { PlaceFailures(account: "\($0)", region: "r", failed: 2) }
        let lines = lines(report, OpenMetricsReport(seriesLimit: 50))
        let services = lines.filter { $0.hasPrefix("ecs_sweep_failures{") }
        #expect(services.count == 52)
        let counts = services.compactMap { (line: String) -> Int? in Int(line.split(separator: " ").last ?? "") }
        #expect(counts.reduce(0, +) == 300)
        #expect(services.suffix(2).allSatisfy { $0.contains(#"owner="other",service="other""#) })
        let places = lines.filter { $0.hasPrefix("ecs_sweep_place_failures{") }
        #expect(places.last == #"ecs_sweep_place_failures{account="other",region="other"} 500"#)
        #expect(places.count == 51)
    }

    @Test func benignStopsAreNoFailures() {
        let lines = lines(.fixture(groups: [.fixture("a", .benign, "c", 7, "r", "a")]))
        #expect(!lines.contains { $0.contains("BENIGN") })
    }

    @Test func shardsOfOneMachineHaveSeriesOfTheirOwn() throws {
        var report = SweepReport.fixture()
        report.shard = try Shard("3/8")
        let samples = lines(report).filter { !$0.hasPrefix("#") }
        #expect(samples.allSatisfy { $0.contains(#"shard="3/8""#) })
    }

    @Test func hostileTextEndsNoLine() {
        for line in lines(.hostile) { #expect(line.hasPrefix("ecs_sweep_") || line.hasPrefix("# ")) }
    }
}
