package import Harness

/// What the page says of one comparison.
package struct GroupSection {
    private let group: SuiteReport.Group

    /// Makes the section of a comparison.
    package init(_ group: SuiteReport.Group) {
        self.group = group
    }

    /// The name of its plot, where there is something to compare.
    package var plotName: String? {
        let isPlotted =
            ScaleCurve.all(in: group.cases).isEmpty
            ? group.cases.count { !$0.rounds.isEmpty } > 1 : true
        return isPlotted ? group.baseline.map { $0.isLetter || $0.isNumber ? "\($0)" : "-" }.joined() : nil
    }

    /// The plot.
    package var plot: String {
        let curves = ScaleCurve.all(in: group.cases)
        return curves.isEmpty ? BarChart(group).svg : LineChart(curves).svg
    }

    /// The lines of the section.
    package var lines: [String] {
        var lines = ["### \(family), beside \(MarkdownText.code(group.baseline))", ""]
        if let plotName { lines += ["![\(MarkdownText.escaped(group.baseline))](results/\(plotName).svg)", ""] }
        if !group.cases.isEmpty { lines += table + [""] }
        if group.cases.contains(where: { !$0.figures.isEmpty }) { lines += figures + [""] }
        lines += group.missing.map { peer in
            "Missing: \(MarkdownText.code(peer.name)): \(MarkdownText.escaped(peer.reason))"
        }
        return group.missing.isEmpty ? lines : lines + [""]
    }

    private var family: String {
        let names = group.cases.map(\.name) + group.missing.map(\.name)
        return names.first.map { String($0.prefix { $0 != "/" }) } ?? group.baseline
    }

    private var table: [String] {
        let baseline = group.cases.first { $0.name == group.baseline }
        let rows = group.cases.map { item -> [String] in
            let isTimed = !item.rounds.isEmpty
            return [
                MarkdownText.code(item.name),
                isTimed ? Quantity.time(item.median) : "",
                isTimed ? Quantity.times(item.rounds) : "",
                isTimed ? baseline.map { Quantity.ratio(item.ratio(to: $0)) } ?? "" : "",
                isTimed && group.unit != "byte" ? Quantity.rate(1_000_000_000 / item.median) : "",
                item.megabytesPerSecond.map { Quantity.number($0) } ?? "",
                item.allocationsPerElement.map { Quantity.number($0) } ?? "",
                item.residentGrowthMB.map { Quantity.number($0) } ?? "",
            ]
        }
        return MarkdownText.table(
            [
                "per \(MarkdownText.escaped(group.unit))", "median", "min–max", "ratio", "a second", "MB/s",
                "allocations", "MB resident",
            ],
            rows
        )
    }

    private var figures: [String] {
        let rows = group.cases.flatMap { item in
            item.figures.sorted { $0.key < $1.key }.map { name, values in
                [
                    MarkdownText.code(item.name), MarkdownText.code(name), Quantity.number(values.median),
                    Quantity.range(values),
                ]
            }
        }
        return MarkdownText.table(["case", "figure", "median", "min–max"], rows)
    }
}
