import Foundation
import Harness
import Reports
import Sinks

/// Every format of a report with 2,000 failures in detail, from the finished fold to the written file.
func reportSuite(in folder: URL) throws -> [Comparison] {
    let report = Failures.report(of: 2000)
    let formats: [(name: String, format: any ReportFormat)] = [
        ("terminal", TerminalReport(width: 120, color: .plain)), ("markdown", MarkdownReport()),
        ("json", JSONReport()), ("csv", CSVReport()), ("html", HTMLReport()), ("openmetrics", OpenMetricsReport()),
    ]
    return try formats.map { name, format in
        places(
            "report/\(name)",
            in: folder,
            unit: "report",
            operations: 10,
            bytes: try format.render(report),
            times: 1
        ) { operations, path in
            for _ in 0..<operations { try Destination.file(path).write(format.render(report)) }
        }
    }
}
