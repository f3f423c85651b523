import Sinks
import Stages

@testable import Reports

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reports in every format, and messages to every service, of failures whose texts are others'.
enum WholeReports: FuzzTarget {
    static let name = "reports"

    static func check(_ bytes: [UInt8]) throws {
        var pieces = Pieces(bytes)
        let width = 20 + pieces.number()
        let texts = Array((pieces.texts(atMost: 6) + Array(repeating: "x", count: 6)).prefix(6))
        let report = SweepReport.written(with: texts)
        try checkJSON(report)
        try checkTables(report, width)
        try checkHTML(report)
        try checkMessages(report)
    }

    private static func checkJSON(_ report: SweepReport) throws {
        let json = JSONReport().render(report)
        try expectInert(String(decoding: json.dropLast(), as: UTF8.self), "a report in JSON")
        let again = try ReportFile(named: "report.json", json).report
        try expectEqual(JSONReport().render(again), json, "a report that is read again")
        for task in report.failures {
            try expectInert(String(decoding: FailureEntry(task).json(), as: UTF8.self), "a line of NDJSON")
        }
    }

    private static func checkTables(_ report: SweepReport, _ width: Int) throws {
        let records = try StrictCSV.records(text(CSVReport().render(report)))
        try expectEqual(records.map(\.count), [14, 14], "records of CSV")
        for line in lines(MarkdownReport().render(report)) { try expectPlain(line, "a line of Markdown") }
        for line in lines(OpenMetricsReport().render(report)) {
            try expectPlain(line, "a line of metrics")
            let isKnown = line.hasPrefix("ecs_sweep_") || line.hasPrefix("# ") || line.isEmpty
            try expect(isKnown, "a line of metrics: \(line)")
        }
        for line in lines(TerminalReport(width: width, color: .plain).render(report)) {
            try expectPlain(line, "a line for a terminal")
            // The command to paste is no text of others, and is not cut.
            let fits = DisplayWidth.of(line) <= width || line.contains("--tasks") || line.contains("aws ecs")
            try expect(fits, "a line for a terminal fits \(width): \(line)")
        }
    }

    /// No element, attribute or address that a report without those texts does not have as well.
    private static func checkHTML(_ report: SweepReport) throws {
        for token in try StrictHTML.tokens(text(HTMLReport().render(report))) {
            switch token {
            case .start(let tag, let attributes):
                try expect(HTMLTag(rawValue: tag) != nil, "an element: \(tag)")
                for attribute in attributes {
                    try expect(HTMLAttribute.Name(rawValue: attribute.name) != nil, "an attribute: \(attribute)")
                    if attribute.name == "href" { try expect(attribute.value.hasPrefix("#"), "a link: \(attribute)") }
                }
            case .text(let text) where !text.contains("{"): try expectPlain(text.replacing("\n", with: ""), "a text")
            case .text, .end, .declaration: break
            }
        }
    }

    private static func checkMessages(_ report: SweepReport) throws {
        var formats: [any NotificationFormat] = [SlackNotification(), TeamsNotification(), JSONNotification()]
        if let key = PagerDutyKey(String(repeating: "k", count: 32)) { formats.append(PagerDutyNotification(key: key)) }
        let notification = Notification(owner: report.groups[0].owner, groups: report.groups, report: report)
        for format in formats {
            for message in try format.messages(notification) {
                let shown = text(message)
                try expectInert(shown, "a message to \(format.name)")
                let value = try JSONDecoder().decode(AnyJSON.self, from: Data(message))
                for text in value.texts where format.name == "slack" {
                    try expect(!text.contains("<") && !text.contains(">"), "Slack reads a command in \(text)")
                }
            }
        }
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func lines(_ bytes: [UInt8]) -> [String] {
        text(bytes).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    }
}
