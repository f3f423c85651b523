import AWS
import Foundation
import HostileSet
import Reports
import Sinks
import Stages
import Testing

/// Reports in which each text that somebody else may have written is a hostile one.
struct HostileReportTests {
    /// What a report becomes in every format.
    private static func outputs(_ report: SweepReport) throws -> [String: [UInt8]] {
        let json = JSONReport().render(report)
        let file = try ReportFile(named: "report", json)
        #expect(JSONReport().render(file.report) == json, "what is read from it says the same")
        var merge = ReportMerge(limit: nil)
        try merge.add(file)
        return [
            "json": json,
            "markdown": MarkdownReport().render(report),
            "github": MarkdownReport(title: "Stopped tasks", sizeLimit: 100_000).render(report),
            "html": HTMLReport().render(report),
            "phone": TerminalReport(width: 40, color: .plain).render(report),
            "terminal": TerminalReport(width: 400, color: .ansi).render(report),
            "csv": CSVReport().render(report),
            "openmetrics": OpenMetricsReport().render(report),
            "ndjson": report.failures.flatMap { FailureEntry($0).json() },
            "merged": JSONReport().render(try #require(merge.report)),
        ]
    }

    @Test(arguments: HostileCase.each)
    func noFormatShowsASecretActsOrBreaks(_ hostile: HostileCase) throws {
        let report = Self.report(hostile.beginning)
        let outputs = try Self.outputs(report)
        // By scalars: with a mark behind it the end of a sequence is another character to Swift.
        let colour = #/\u{1B}\[[0-9]*m/#.matchingSemantics(.unicodeScalar)
        for (format, bytes) in outputs {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!hostile.isLeaked(in: text), "\(format)")
            #expect(text.utf8.elementsEqual(bytes), "\(format)")
            let visible = format == "terminal" ? text.replacing(colour, with: "") : text
            #expect(visible.unicodeScalars.allSatisfy(Self.isInert), "\(format)")
        }
        try Self.expectUnbroken(outputs)
        for width in [20, 40, 80, 200] {
            for line in Self.lines(TerminalReport(width: width, color: .plain).render(report)) {
                #expect(DisplayWidth.of(line) <= width)
                #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
            }
        }
    }

    private static func expectUnbroken(_ outputs: [String: [UInt8]]) throws {
        let json = try #require(outputs["json"])
        #expect(json.count { $0 == UInt8(ascii: "\n") } == 1)
        for row in lines(try #require(outputs["markdown"])).filter({ $0.hasPrefix("|") }) {
            #expect(pipes(row) == 7, "\(row)")
        }
        #expect(lines(try #require(outputs["csv"])).count == 2)
        for line in lines(try #require(outputs["openmetrics"])) {
            #expect(line.hasPrefix("ecs_sweep_") || line.hasPrefix("# "), "\(line)")
        }
    }

    // Line ends apart, nothing that a terminal would act on.
    private static func isInert(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control: scalar == "\n" || scalar == "\r"
        case .format, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }

    /// What has no secret in it is written as AWS wrote it, invisible characters and all.
    @Test func whatHoldsNoSecretStaysAsItIs() throws {
        // Base64 looks like a key, and a URL may hold one.
        let plain = HostileCase.all.filter { $0.secret == nil && $0.name != "orders-in-base64" }
        for hostile in plain where !hostile.text.contains("://") {
            let entry = FailureEntry(Self.task(hostile.beginning))
            #expect(entry.classified.stopped.task.stoppedReason == hostile.beginning, "\(hostile.name)")
        }
    }

    private static func report(_ text: String) -> SweepReport {
        var coverage = Coverage.partial
        coverage.problems = [
            Coverage.Problem(
                account: text,
                region: text,
                cluster: text,
                operation: text,
                code: text,
                message: text
            )
        ]
        coverage.regions[.denied] += 1
        coverage.clusters[.gaveUp] += 1
        coverage.scopes.append(Coverage.Scope(account: text, region: text, state: .denied, clusters: 1))
        coverage.accountEndings.append(Coverage.Account(account: text, state: .denied))
        var group = FailureGroup.fixture(owner: text, text, .config, "cause", 1, text, text)
        group.clusters = [text]
        group.examples = [Recency(taskArn: text, stoppedAt: nil)]
        return .fixture(coverage: coverage, groups: [group], failures: [task(text)])
    }

    private static func task(_ text: String) -> ClassifiedTask {
        var task = ClassifiedTask.fixture
        task.stopped.cluster = Cluster(arn: text, region: text, account: text)
        task.stopped.task.taskArn = text
        task.stopped.task.group = "service:" + text
        task.stopped.task.taskDefinitionArn = text
        task.stopped.task.stopCode = text
        task.stopped.task.stoppedReason = text
        task.stopped.task.containers[1].name = text
        task.stopped.task.containers[1].reason = text
        task.verdict.container = text
        task.verdict.reason = text
        task.verdict.nextAction = text
        return task
    }

    private static func lines(_ bytes: [UInt8]) -> [String] {
        bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }

    // The pipes that part cells: those that no backslash escapes.
    private static func pipes(_ row: String) -> Int {
        var count = 0
        var isEscaped = false
        for character in row.unicodeScalars {
            if character == "|", !isEscaped { count += 1 }
            isEscaped = character == "\\" && !isEscaped
        }
        return count
    }
}
