import AWS
import Pipeline
import Reports
import Stages
import Testing

struct ReportFileTests {
    @Test(arguments: [Coverage.whole, .partial])
    func whatWasWrittenIsReadAgain(coverage: Coverage) throws {
        var report = SweepReport.fixture(coverage: coverage)
        report.shard = try Shard("3/8")
        report.coverage.missingShards = [try Shard("2/5")]
        report.coverage.accountEndings = [.init(account: "111122223333", state: .swept)]
        let bytes = JSONReport().render(report)
        let file = try ReportFile(named: "a.json", bytes)
        #expect(file.name == "a.json")
        #expect(file.report.coverage == report.coverage)
        #expect(
            String(decoding: JSONReport().render(file.report), as: UTF8.self)
                == String(decoding: bytes, as: UTF8.self)
        )
    }

    @Test func momentsKeepTheirFraction() throws {
        var report = SweepReport.fixture()
        let moment = Timestamp(secondsSince1970: 1_718_002_799.123)
        report.failures[0].stopped.task.stoppedAt = moment
        let read = try ReportFile(named: "a.json", JSONReport().render(report)).report
        #expect(read.failures[0].stopped.task.stoppedAt == moment)
        #expect(read.failures[1].stopped.task.stoppedAt == nil)
        #expect(read.groups.map(\.lastStoppedAt) == report.groups.map(\.lastStoppedAt))
        #expect(read.groups.map(\.examples) == report.groups.map(\.examples))
    }

    @Test func hostileTextIsReadAsItIs() throws {
        let bytes = JSONReport().render(.hostile)
        #expect(try JSONReport().render(ReportFile(named: "a.json", bytes).report) == bytes)
    }

    @Test(arguments: [
        (#""schemaVersion":1"#, #""schemaVersion":2"#, "schemaVersion: 2 is not 1"),
        (#""name":"ecs-sweep""#, #""name":"other""#, "tool: is not ecs-sweep"),
        (#""generatedAt":"2024"#, #""generatedAt":"24"#, "generatedAt: is no date"),
        (#""durationSeconds":12.345"#, #""durationSeconds":-1"#, "durationSeconds: is no duration"),
        (#""durationSeconds":12.345"#, #""durationSeconds":1e300"#, "durationSeconds: is no duration"),
        (#""count":1400"#, #""count":-1"#, "groups[0].count: holds -1"),
        (#""count":1400"#, #""count":9223372036854775807"#, "groups[0].count: holds 9223372036854775807"),
        (#""count":1400"#, #""count":9000"#, "groups: count more tasks"),
        (#""count":1400"#, #""count":"many""#, "groups[0].count: is of another kind"),
        (#""bucket":"OOM""#, #""bucket":"WORSE""#, "failures[0].bucket: "),
        (#""count":1400,"#, "", "groups[0].count: is missing"),
        (#""failed":1418"#, #""failed":1e30"#, "is no JSON"),
        (#""swept":300,"total":302"#, #""swept":300,"total":303"#, "coverage.clusters: have a total"),
        (#""complete":false"#, #""complete":true"#, "coverage.complete: does not fit"),
        (
            #"{"account":"111122223333","clusters":52,"region":"eu-west-1","state":"swept"},"#, "",
            "coverage.scopes: are 7 regions, and coverage.regions has 8"
        ),
        (
            #""region":"eu-west-1","state":"swept""#, #""region":"eu-west-1","state":"denied""#,
            "coverage.scopes: end otherwise than coverage.regions says"
        ),
        (
            #""clusters":52,"region":"eu-west-1""#, #""clusters":51,"region":"eu-west-1""#,
            "coverage.scopes: hold 301 clusters, and coverage.clusters has 302"
        ),
        (#"[0.001125,1]"#, #"[0.001124,1]"#, "stages[0].latencyMs.buckets: have bounds"),
        (#"[0.001125,1]"#, #"[0.001125,-1]"#, "stages[0].latencyMs.buckets: are no pairs"),
        (#"[0.001125,1]"#, #"[1]"#, "stages[0].latencyMs.buckets: are no pairs"),
        (
            #""shard":{"count":8,"index":3}"#, #""shard":{"count":8,"index":9}"#,
            "shard.index: of 8 shards there is no shard 9"
        ),
    ])
    func whatIsWrongIsNamedByItsKey(right: String, wrong: String, message: String) throws {
        var report = SweepReport.fixture(coverage: .partial)
        report.shard = try Shard("3/8")
        let text = String(decoding: JSONReport().render(report), as: UTF8.self)
        try #require(text.contains(right), "\(text)")
        let error = #expect(throws: ReportFileError.self) {
            try ReportFile(named: "a.json", Array(text.replacing(right, with: wrong, maxReplacements: 1).utf8))
        }
        let description = try #require(error?.description)
        #expect(description.hasPrefix("a.json"))
        #expect(description.contains(message), "\(description)")
    }

    @Test(arguments: ["", "{", "[]", "null", "{}", "\u{0}", "[[[[", #"{"schemaVersion":1}"#])
    func whatIsNoReportIsRefused(text: String) {
        let error = #expect(throws: ReportFileError.self) {
            try ReportFile(named: "a\u{1B}[31m.json", Array(text.utf8))
        }
        #expect(error?.description.contains("\u{1B}") == false)
    }

    @Test func aReportThatWasCutShortIsRefused() throws {
        let bytes = JSONReport().render(.fixture())
        for length in stride(from: 0, to: bytes.count - 2, by: 97) {
            #expect(throws: ReportFileError.self) { try ReportFile(named: "a.json", Array(bytes.prefix(length))) }
        }
    }

    @Test func deepNestingIsRefused() {
        let text = String(repeating: "[", count: 100_000)
        #expect(throws: ReportFileError.self) { try ReportFile(named: "a.json", Array(text.utf8)) }
    }
}
