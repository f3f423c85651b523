import Stages

/// The section that tells when tasks failed: the failures kept in detail by time, and each group from first to last.
struct HTMLWhen {
    private let report: SweepReport
    private let timeline: Timeline
    private let spans: GroupSpans

    init(_ report: SweepReport) {
        self.report = report
        timeline = Timeline(report.failures)
        spans = GroupSpans(report.groups)
    }

    /// Nothing where no failure says when it was.
    var section: HTMLNode? {
        guard !timeline.bins.isEmpty || !spans.rows.isEmpty else { return nil }
        var parts: [HTMLNode] = [.element(.h2, [.id("when")], text: "When"), patterns, legend]
        if !timeline.bins.isEmpty {
            let bars = HTMLBars(timeline)
            parts += [.element(.p, [.class("note")], note), bars.picture, bars.figures]
        }
        if !spans.rows.isEmpty {
            let picture = HTMLSpans(spans)
            parts += [.element(.p, [.class("note")], text: spansNote), picture.picture, picture.figures]
        }
        return .element(.section, [.class("chart"), .init(.labelledBy, "when")], parts)
    }

    // Once for all pictures of the page: what has no size of its own is not shown, but its patterns are.
    private var patterns: HTMLNode {
        .element(
            .svg,
            [.class("patterns"), .init(.ariaHidden, "true"), .init(.width, 0), .init(.height, 0)],
            [.element(.defs, HeatMap.buckets.map(\.htmlPatternNode))]
        )
    }

    private var legend: HTMLNode {
        let buckets = HeatMap.buckets.filter { bucket in report.groups.contains { $0.bucket == bucket } }
        let items = buckets.map { bucket in
            HTMLNode.element(
                .li,
                [
                    .element(
                        .svg,
                        [.init(.ariaHidden, "true"), .init(.viewBox, "0 0 12 12")],
                        [.element(.rect, [.init(.width, 12), .init(.height, 12), bucket.htmlFill], [])]
                    ),
                    .text(bucket.rawValue),
                ]
            )
        }
        return .element(.ul, [.class("legend")], items)
    }

    // How much of all failures the bars show, and why no more.
    private var note: [HTMLNode] {
        let (shown, all) = (timeline.total, report.failureCount)
        let kept = report.failures.count { $0.verdict.bucket != .benign }
        let step = Counts.length(seconds: timeline.length)
        guard shown < all else { return [.text("All failures, in steps of \(step), UTC.")] }
        let part = "\(Counts.grouped(shown)) of \(Counts.counted(all, "failure")), in steps of \(step), UTC."
        let untimed = kept > shown ? " \(Counts.grouped(kept - shown)) are still stopping or do not say when." : ""
        guard kept < all else { return [.text(part + untimed)] }
        return [
            .text("\(part) Of the others only the number was kept: "), .element(.code, text: "--limit 0"),
            .text(" keeps all." + untimed),
        ]
    }

    private var spansNote: String {
        let all = "Each group from its first failure to its last, UTC"
        return spans.rows.count < spans.count ? "\(all): the largest \(spans.rows.count) of \(spans.count)." : "\(all)."
    }
}
