import Stages

/// The table of groups, by owner, with the evidence below each row and a box to filter them.
struct HTMLGroups {
    /// The most groups that have a row: what is beyond that, nobody reads on a page.
    static let rowLimit = 500
    /// The most of a reason that a row shows; the evidence has all of it.
    static let reasonLimit = 150
    private static let titles = ["service", "bucket", "count", "representative reason", "next action"]

    let report: SweepReport

    /// Nothing where there are no groups.
    var section: HTMLNode? {
        guard !report.groups.isEmpty else { return nil }
        let omitted = ReportText(report).omitted(after: Self.rowLimit, remedy: "see the JSON report.")
        return .element(
            .section,
            [.init(.labelledBy, "what")],
            [
                .element(.h2, [.id("what")], text: "What, and what to do"),
                filter,
                table,
            ] + [omitted.map { .element(.p, [.class("note")], text: $0) }].compactMap(\.self)
        )
    }

    private var shown: ArraySlice<FailureGroup> { report.groups.prefix(Self.rowLimit) }

    // Hidden where no script runs: then it could do nothing.
    private var filter: HTMLNode {
        let buckets = Bucket.allCases.filter { bucket in shown.contains { $0.bucket == bucket } }
        let options = buckets.map { HTMLNode.element(.option, [.init(.value, $0.rawValue)], text: $0.rawValue) }
        return .element(
            .form,
            [.id("filter"), .init(.role, "search"), .init(.hidden, "")],
            [
                .element(
                    .label,
                    [
                        .text("Filter"),
                        .element(
                            .input,
                            [
                                .id("words"), .init(.type, "search"), .init(.autocomplete, "off"),
                                .init(.placeholder, "service, reason, cluster, ARN"),
                            ],
                            []
                        ),
                    ]
                ),
                .element(
                    .label,
                    [
                        .text("Bucket"),
                        .element(
                            .select,
                            [.id("bucket")],
                            [.element(.option, [.init(.value, "")], text: "all")] + options
                        ),
                    ]
                ),
                .element(.output, [.id("matches"), .init(.live, "polite")], []),
            ]
        )
    }

    private var table: HTMLNode {
        let order = OwnerOrder(report.groups)
        let index = EvidenceIndex(report.failures)
        var bodies: [HTMLNode] = []
        var owner: String??
        for group in shown {
            if order.hasOwners, owner != .some(group.owner) {
                owner = .some(group.owner)
                bodies.append(heading(order.shares.first { $0.owner == group.owner }))
            }
            bodies.append(body(group, index))
        }
        let head = Self.titles.map { title in
            HTMLNode.element(.th, [.init(.scope, "col")] + (title == "count" ? [.class("number")] : []), text: title)
        }
        return .element(
            .table,
            [.class("groups")],
            [
                .element(.caption, text: "Failures by \(order.hasOwners ? "owner, " : "")service and cause"),
                .element(.thead, [.element(.tr, head)]),
            ] + bodies
        )
    }

    private func heading(_ share: OwnerOrder.Share?) -> HTMLNode {
        let channel = share?.channel.map { " · \($0)" } ?? ""
        return .element(
            .tbody,
            [.class("owner")],
            [
                .element(
                    .tr,
                    [
                        .element(
                            .th,
                            [.init(.colspan, Self.titles.count), .init(.scope, "rowgroup")],
                            [
                                .text(share?.owner ?? "no owner", limit: 100),
                                .element(
                                    .span,
                                    [.class("note")],
                                    [.text(" \(Counts.counted(share?.failures ?? 0, "failure"))\(channel)", limit: 100)]
                                ),
                            ]
                        )
                    ]
                )
            ]
        )
    }

    private func body(_ group: FailureGroup, _ index: EvidenceIndex) -> HTMLNode {
        let evidence = HTMLEvidence(
            group: group,
            examples: index.examples(of: group),
            generatedAt: report.generatedAt
        )
        let cells: [HTMLNode] = [
            .element(.th, [.class("service"), .init(.scope, "row")], [.text(group.service, limit: 200)]),
            .element(.td, [.class("bucket")], [group.bucket.htmlBadge]),
            .element(.td, [.class("number count")], text: Counts.grouped(group.count)),
            .element(.td, [.class("reason")], [.text(group.representativeReason, limit: Self.reasonLimit)]),
            .element(.td, [.class("action")], [.text(group.nextAction, limit: Self.reasonLimit)]),
        ]
        let more = HTMLNode.element(.td, [.init(.colspan, Self.titles.count)], [evidence.details])
        return .element(
            .tbody,
            [.class("group"), .init(.bucket, group.bucket.rawValue)],
            [.element(.tr, cells), .element(.tr, [.class("more")], [more])]
        )
    }
}
