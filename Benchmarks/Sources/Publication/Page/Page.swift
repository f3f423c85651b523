import Foundation
package import Harness

/// The page of results, and its plots.
package struct Page: Sendable {
    private let reports: [SuiteReport]
    private let failed: [String]
    private let command: String
    private let machine: [Fact]

    /// Makes a page.
    ///
    /// - Parameters:
    ///   - reports: the suites in the order of the page.
    ///   - failed: suites that left no figures.
    ///   - command: what was typed to measure.
    ///   - machine: what it was measured on and with.
    package init(_ reports: [SuiteReport], failed: [String] = [], command: String, machine: [Fact]) {
        self.reports = reports
        self.failed = failed
        self.command = command
        self.machine = machine
    }

    /// The page.
    package var markdown: String {
        (head + reports.flatMap(section)).joined(separator: "\n") + "\n"
    }

    /// The plots by the names of their files.
    package var plots: [String: String] {
        let sections = reports.flatMap(\.groups).map(GroupSection.init)
        return sections.reduce(into: [:]) { plots, section in
            if let name = section.plotName { plots["\(name).svg"] = section.plot }
        }
    }

    private var head: [String] {
        let facts =
            machine + [
                Fact("command", command), Fact("date", dates),
                Fact(
                    "load",
                    "\(Quantity.range(reports.flatMap(\.load))) processes that want a processor, over a minute"
                ),
            ]
        let marks = reports.flatMap(\.marks)
        let reached = marks.count { $0.verdict == .reached }
        let missing = reports.flatMap(\.groups).flatMap(\.missing).map(\.name)
        return [
            "# Results", "",
            "`make bench` has written this page; [README.md](README.md) says how to read it.", "",
            "| | |", "|---|---|",
        ]
            + facts.map { "| \(MarkdownText.escaped($0.name)) | \(MarkdownText.escaped($0.value ?? "missing")) |" }
            + [
                "",
                "\(reached) of \(marks.count) marks reached. Cases that were missing: \(list(missing)). "
                    + "Suites that failed: \(list(failed)).",
                "",
            ]
    }

    private func list(_ names: [String]) -> String {
        names.isEmpty ? "none" : names.map(MarkdownText.code).joined(separator: ", ")
    }

    private var dates: String {
        let days = Set(reports.map { $0.date.formatted(.iso8601.year().month().day()) }).sorted()
        return days.joined(separator: ", ")
    }

    private func section(of report: SuiteReport) -> [String] {
        let begun = report.date.formatted(.iso8601)
        return [
            "## \(report.suite)", "", "\(MarkdownText.code("\(report.suite) \(report.options)")), begun \(begun).", "",
        ]
            + MarkTable.lines(report.marks)
            + report.groups.flatMap { GroupSection($0).lines }
    }
}
