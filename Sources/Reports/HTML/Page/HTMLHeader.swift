import Stages

/// What a reader must know first: how bad it is, and whether everything was looked at.
struct HTMLHeader {
    private let report: SweepReport
    private let text: ReportText

    init(_ report: SweepReport) {
        self.report = report
        self.text = ReportText(report)
    }

    /// The verdict in a few words, for the heading and the title of the page.
    var verdict: String {
        let failed = report.failureCount
        guard failed > 0 else { return text.isGood ? "All is well" : "Nothing can be said for sure" }
        let tasks = "\(Counts.counted(failed, "stopped task")) failed"
        return report.coverage.isComplete ? tasks : "At least \(tasks)"
    }

    var node: HTMLNode {
        .element(
            .header,
            [
                .element(.p, [.class("brand")], [.text("ecs-sweep · "), HTMLMoment.element(report.generatedAt)]),
                .element(.h1, [.class(mood)], text: verdict),
                .element(.p, [.class("lead")], text: lead),
                buckets,
                shortfalls,
                .element(.p, [.class("note")], [state, .text(" " + text.totals)]),
                text.shard.map { .element(.p, [.class("note")], text: $0) },
            ].compactMap(\.self)
        )
    }

    private var mood: String {
        if report.failureCount > 0 { return "bad" }
        return text.isGood ? "good" : "unsure"
    }

    private var lead: String {
        guard let worst = report.groups.filter({ $0.bucket != .benign }).max(by: { $0.count < $1.count }) else {
            return text.noFailures
        }
        let groups = Counts.counted(report.groups.count { $0.bucket != .benign }, "group")
        let service = worst.service.count > 60 ? worst.service.prefix(59) + "\u{2026}" : worst.service[...]
        let tasks = Counts.counted(worst.count, "task")
        return "In \(groups); the largest is \(worst.bucket.rawValue) in \(service), \(tasks)."
    }

    private var buckets: HTMLNode? {
        let totals = HeatMap.buckets.map { bucket in
            (bucket, report.groups.reduce(0) { $1.bucket == bucket ? $0 + $1.count : $0 })
        }
        let items = totals.filter { $1 > 0 }.map { bucket, total in
            HTMLNode.element(.li, [bucket.htmlBadge, .text(" " + Counts.grouped(total))])
        }
        return items.isEmpty ? nil : .element(.ul, [.class("buckets")], items)
    }

    private var state: HTMLNode {
        report.coverage.isComplete
            ? .element(.strong, [.class("complete")], text: "\u{2713} Complete.")
            : .element(.strong, [.class("incomplete")], text: "! Incomplete.")
    }

    // Folded where there are failures, so that a phone shows them first; but never where there is nothing else to see.
    private var shortfalls: HTMLNode? {
        let lines = text.shortfalls
        guard !lines.isEmpty else { return nil }
        return .element(
            .details,
            [.class("alert")] + (report.failureCount == 0 ? [.init(.open, "")] : []),
            [
                .element(.summary, text: "The sweep is incomplete: there may be failures that it has not seen."),
                .element(.ul, lines.map { .element(.li, text: $0) }),
            ]
        )
    }
}
