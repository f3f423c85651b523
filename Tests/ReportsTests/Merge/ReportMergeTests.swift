import AWS
import Pipeline
import Reports
import Sinks
import Stages
import Testing

struct ReportMergeTests {
    @Test func groupsFailuresAndFiguresAddUp() throws {
        var merge = ReportMerge(limit: 3)
        try merge.add(file("a.json", shard: "1/2", region: "eu-west-1"))
        try merge.add(file("b.json", shard: "2/2", region: "us-east-1"))
        let report = try #require(merge.report)
        #expect(report.shard == nil)
        #expect(report.coverage.isComplete)
        #expect(report.coverage.accounts[.swept] == 1)
        #expect(report.coverage.regions[.swept] == 2)
        #expect(report.groups.map(\.count) == SweepReport.sampleGroups.map { $0.count * 2 }.sorted(by: >))
        #expect(report.failures.count == 3)
        #expect(report.metrics["describe"]?.received == 122)
        #expect(report.metrics["describe"]?.width == 8)
        #expect(report.metrics["describe"]?.latency.count == 4)
        #expect(report.metrics.bottleneck?.name == "describe")
        #expect(report.duration == .seconds(98))  // That of b.json.
        #expect(report.generatedAt == .noon)
    }

    @Test func shardsThatLackAreNamedAndMakeItIncomplete() throws {
        var merge = ReportMerge(limit: nil)
        try merge.add(file("a.json", shard: "2/4", region: "eu-west-1"))
        let report = try #require(merge.report)
        #expect(report.coverage.missingShards.map(\.description) == ["1/4", "3/4", "4/4"])
        #expect(!report.coverage.isComplete)
        let text = String(decoding: TerminalReport(width: 100, color: .plain).render(report), as: UTF8.self)
        #expect(text.contains("No report of shard 1/4, 3/4, 4/4."))
        // And it says so after it was written and read.
        let again = try ReportFile(named: "m.json", JSONReport().render(report))
        #expect(again.report.coverage.missingShards == report.coverage.missingShards)
    }

    @Test func reportsOfNoShardsAreMergedToo() throws {
        var merge = ReportMerge(limit: nil)
        try merge.add(file("a.json", shard: nil, region: "eu-west-1"))
        try merge.add(file("b.json", shard: nil, region: "us-east-1"))
        #expect(merge.report?.coverage.isComplete == true)
        #expect(merge.report?.failures.count == 4)
    }

    @Test func regionsOfAccountsWithoutANameMayBeDifferentOnes() throws {
        var merge = ReportMerge(limit: nil)
        try merge.add(file("a.json", shard: nil, account: "unknown", region: "eu-west-1"))
        try merge.add(file("b.json", shard: nil, account: "unknown", region: "eu-west-1"))
        #expect(merge.report?.coverage.regions[.swept] == 2)
    }

    @Test(arguments: ["eu-west-1", nil])
    func noReportCountsTwice(region: String?) throws {
        var merge = ReportMerge(limit: nil)
        let file = try file("a.json", shard: nil, region: region)
        try merge.add(file)
        let again = try ReportFile(named: "./a.json", JSONReport().render(file.report))
        let error = #expect(throws: ReportMergeError.self) { try merge.add(again) }
        #expect(error?.description == "a.json and ./a.json are the same report: its failures would count twice.")
    }

    @Test func noReportIsNone() {
        #expect(ReportMerge(limit: nil).report == nil)
    }

    @Test(arguments: [
        ("1/2", "1.2.3", "us-east-1", "a.json and b.json are both shard 1/2: give each shard once."),
        ("2/3", "1.2.3", "us-east-1", "a.json is shard 1/2, b.json is shard 2/3: give the shards of one sweep."),
        (nil, "1.2.3", "us-east-1", "a.json is shard 1/2, b.json is no shard: give the shards of one sweep."),
        ("2/2", "1.2.4", "us-east-1", "a.json is of version 1.2.3, b.json of 1.2.4: sweep all shards with the same"),
        ("2/2", "1.2.3", "eu-west-1", "a.json and b.json both hold region eu-west-1 of account 111122223333: its"),
    ])
    func whatIsNotOfOneSweepIsRefused(shard: String?, version: String, region: String, message: String) throws {
        var merge = ReportMerge(limit: nil)
        try merge.add(file("a.json", shard: "1/2", region: "eu-west-1"))
        let other = try file("b.json", shard: shard, version: version, region: region)
        let error = #expect(throws: ReportMergeError.self) { try merge.add(other) }
        #expect(error?.description.hasPrefix(message) == true, "\(String(describing: error))")
    }

    private func file(
        _ name: String,
        shard: String?,
        version: String = "1.2.3",
        account: String = "111122223333",
        region: String?
    ) throws -> ReportFile {
        var coverage = Coverage()
        coverage.tasks.failed = 1418
        // What `classify` reads has no regions.
        if let region {
            coverage.accounts[.swept] = 1
            coverage.accountEndings = [.init(account: account, state: .swept)]
            coverage.regions[.swept] = 1
            coverage.clusters[.swept] = 1
            coverage.scopes = [.init(account: account, region: region, state: .swept, clusters: 1)]
        }
        var report = SweepReport.fixture(coverage: coverage)
        report.toolVersion = version
        // No two sweeps take as long.
        report.duration = .seconds(Int(name.utf8.first ?? 0))
        report.shard = try shard.map { try Shard($0) }
        return try ReportFile(named: name, JSONReport().render(report))
    }
}
