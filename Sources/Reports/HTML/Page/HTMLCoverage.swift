import Stages

/// What was swept and what could not be, place by place.
struct HTMLCoverage {
    /// The most problems that are listed.
    static let problemLimit = 200

    private static let states: [(Coverage.State, String)] = [
        (.swept, "swept"), (.denied, "denied"), (.unreachable, "unreachable"), (.gaveUp, "gave up"),
        (.suspended, "suspended"), (.notEnabled, "not enabled"), (.vanished, "deleted meanwhile"),
    ]

    let report: SweepReport

    var section: HTMLNode {
        .element(
            .section,
            [.init(.labelledBy, "coverage")],
            [.element(.h2, [.id("coverage")], text: "Coverage")] + [counts, problems].compactMap(\.self) + notes
        )
    }

    private var coverage: Coverage { report.coverage }

    private var notes: [HTMLNode] {
        let text = ReportText(report)
        return [text.leftOut, text.oldest, text.effort].compactMap(\.self).map {
            .element(.p, [.class("note")], text: $0)
        }
    }

    private var counts: HTMLNode? {
        let kinds = [
            ("accounts", coverage.accounts), ("regions", coverage.regions), ("clusters", coverage.clusters),
        ].filter { $1.total > 0 }
        let states = Self.states.filter { state, _ in kinds.contains { $1[state] > 0 } }
        guard !kinds.isEmpty else { return nil }
        let table = HTMLFigures(
            columns: ["of all", "there are"] + states.map(\.1),
            rows: kinds.map { name, counts in
                [name] + ([counts.total] + states.map { counts[$0.0] }).map(Counts.grouped)
            }
        ).table
        return .element(.div, [.class("scroll")], [table])
    }

    private var problems: HTMLNode? {
        let all = coverage.problems.count + coverage.omittedProblems
        guard all > 0 else { return nil }
        let shown = coverage.problems.prefix(Self.problemLimit)
        let items = shown.map { problem in
            HTMLNode.element(
                .li,
                [
                    .element(.strong, [.text(problem.code, limit: 100)]),
                    .text(" from \(problem.operation)", limit: 100),
                    .text(" in "),
                    .element(.code, [.text(Self.place(of: problem), limit: 300)]),
                    .text(problem.message.isEmpty ? "" : ": \(problem.message)"),
                ]
            )
        }
        var parts: [HTMLNode] = [
            .element(.summary, text: "\(Counts.counted(all, "problem")) on the way"),
            .element(.ul, [.class("problems")], items),
        ]
        if all > shown.count {
            let rest = Counts.counted(all - shown.count, "more problem")
            parts.append(.element(.p, [.class("note")], text: "\(rest); see the JSON report."))
        }
        return .element(.details, parts)
    }

    private static func place(of problem: Coverage.Problem) -> String {
        let name = problem.cluster.flatMap { $0.split(separator: "/").last }.map(String.init)
        return [problem.account, problem.region ?? "", name ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
