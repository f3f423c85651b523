import AWS
import Foundation
import HostileSet
import Reports
import Sinks
import Stages
import Testing

/// Every format of the same reports, byte for byte as in the files of `Golden`.
///
/// `ECS_SWEEP_REWRITE_GOLDEN=1 swift test --filter GoldenTests` writes the files anew; read the difference before you
/// commit it.
struct GoldenTests {
    private static let formats: [(file: String, format: any ReportFormat)] =
        [
            ("phone.txt", TerminalReport(width: 40, color: .plain, rowLimit: .max)),
            ("terminal.txt", TerminalReport(width: 100, color: .plain, rowLimit: .max)),
            ("colors.txt", TerminalReport(width: 80, color: .ansi, rowLimit: .max)),
            ("report.md", MarkdownReport(rowLimit: .max)),
            ("summary.md", MarkdownReport(rowLimit: 3, title: "Stopped ECS tasks", sizeLimit: 1 << 20)),
            ("report.json", JSONReport()),
            ("entries.ndjson", EntryLines()),
            ("page.html", HTMLReport()),
            ("report.csv", CSVReport()),
            ("report.prom", OpenMetricsReport()),
            ("slack.json", Messages(format: SlackNotification())),
            ("teams.json", Messages(format: TeamsNotification())),
            ("webhook.json", Messages(format: JSONNotification())),
        ] + pagerDuty

    private static var pagerDuty: [(file: String, format: any ReportFormat)] {
        let key = PagerDutyKey(String(repeating: "k", count: 32))
        return key.map { [("pagerduty.ndjson", Messages(format: PagerDutyNotification(key: $0)))] } ?? []
    }

    /// The lines that `-o ndjson` streams.
    private struct EntryLines: ReportFormat {
        var name: String { "ndjson" }

        func render(_ report: SweepReport) -> [UInt8] {
            report.failures.flatMap { FailureEntry($0).json() + [UInt8(ascii: "\n")] }
        }
    }

    /// What a service is told, a message a line.
    private struct Messages: ReportFormat {
        let format: any NotificationFormat
        var name: String { format.name }

        func render(_ report: SweepReport) throws -> [UInt8] {
            var failures = report.groups[...]
            var lines: [UInt8] = []
            // A message for people shows twenty; here everything is to be seen.
            while !failures.isEmpty {
                let notification = Notification(
                    owner: failures.first?.owner,
                    groups: Array(failures.prefix(20)),
                    report: report
                )
                for message in try format.messages(notification) { lines += message + [UInt8(ascii: "\n")] }
                failures = failures.dropFirst(20)
            }
            return lines
        }
    }

    @Test(arguments: ["sample", "hostile", "long", "healthy"], formats.map(\.file))
    func isAsItWas(report: String, file: String) throws {
        let format = try #require(Self.formats.first { $0.file == file }?.format)
        let bytes = try format.render(try #require(Self.reports[report]))
        if ProcessInfo.processInfo.environment["ECS_SWEEP_REWRITE_GOLDEN"] != nil {
            let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            try Data(bytes).write(to: folder.appendingPathComponent("Golden/\(report)-\(file)"))
            return
        }
        let golden = try #require(Bundle.module.url(forResource: "Golden/\(report)-\(file)", withExtension: nil))
        let expected = Array(try Data(contentsOf: golden))
        guard bytes != expected else { return }
        let lines = [bytes, expected].map { String(decoding: $0, as: UTF8.self).split(separator: "\n") }
        let line = zip(lines[0], lines[1]).first { $0 != $1 }
        Issue.record("\(report)-\(file): '\(line?.0.prefix(500) ?? "")' is not '\(line?.1.prefix(500) ?? "")'")
    }

    private static let reports: [String: SweepReport] = [
        "sample": .golden,
        "hostile": .of(HostileCase.all.map(\.text).filter { $0.unicodeScalars.count <= shortLimit }),
        // Each format cuts these in its own way: more than any of them shows, and less than a megabyte.
        "long": .of(HostileCase.all.filter { $0.text.unicodeScalars.count > shortLimit }.map(\.start)),
        "healthy": .healthy,
    ]
    private static let shortLimit = 160
}

extension HostileCase {
    fileprivate var start: String { String(String.UnicodeScalarView(text.unicodeScalars.prefix(1000))) }
}

extension SweepReport {
    /// Failures of two owners and of nobody's, in two accounts, in a sweep that is not complete.
    fileprivate static var golden: Self {
        var groups = sampleGroups
        groups[1].owner = "platform"
        groups[1].channel = "#platform-alerts"
        groups[2].owner = "data"
        var report = fixture(coverage: .partial, groups: groups)
        report.places = [
            PlaceFailures(account: "111122223333", region: "eu-west-1", failed: 1400),
            PlaceFailures(account: "444455556666", region: "us-east-1", failed: 18),
        ]
        return report
    }

    /// Everything was swept, and nothing had failed.
    fileprivate static var healthy: Self {
        var coverage = Coverage.whole
        coverage.tasks.failed = 0
        coverage.tasks.benign = coverage.tasks.described
        return fixture(coverage: coverage, groups: [], failures: [])
    }

    /// The texts of cases, each wherever somebody else may have written.
    fileprivate static func of(_ texts: [String]) -> Self {
        let groups = texts.map { text in
            var group = FailureGroup.fixture(
                owner: text,
                text,
                .config,
                "cause",
                1,
                text,
                text
            )
            group.clusters = [text]
            group.examples = [Recency(taskArn: text, stoppedAt: nil)]
            return group
        }
        let failures = texts.map { text in
            var task = ClassifiedTask.fixture
            task.stopped.task.taskArn = text
            task.stopped.task.group = "service:" + text
            task.stopped.task.stopCode = text
            task.stopped.task.stoppedReason = text
            task.stopped.task.containers[1].reason = text
            return task
        }
        return fixture(groups: groups, failures: failures)
    }
}
