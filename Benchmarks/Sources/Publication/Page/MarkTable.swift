package import Harness

/// The marks of a suite and what became of them.
package enum MarkTable {
    /// The lines of the table; none where there are no marks.
    package static func lines(_ marks: [Mark]) -> [String] {
        if marks.isEmpty { return [] }
        let rows = marks.map { mark in
            [
                MarkdownText.escaped(mark.name) + (mark.gates ? " †" : ""),
                mark.value.map { figure($0, of: mark) } ?? "–",
                limit(of: mark),
                word(for: mark.verdict),
            ]
        }
        return MarkdownText.table(["mark", "measured", "limit", "verdict"], rows) + [""]
    }

    private static func limit(of mark: Mark) -> String {
        let most = mark.atMost.map { "at most \(figure($0, of: mark))" }
        let least = mark.atLeast.map { "at least \(figure($0, of: mark))" }
        return most ?? least ?? "–"
    }

    private static func figure(_ value: Double, of mark: Mark) -> String {
        switch mark.subject {
        case "nanoseconds", "nanosecondsBeyond": Quantity.time(value)
        case "ratio": Quantity.ratio(value)
        case "residentGrowthMB": "\(Quantity.number(value)) MB"
        case "allocationsPerElement", "marginalAllocationsPerElement": "\(Quantity.number(value)) allocations"
        default: "\(Quantity.number(value)) \(MarkdownText.code(mark.subject))"
        }
    }

    private static func word(for verdict: Mark.Verdict) -> String {
        switch verdict {
        case .reached: "reached"
        case .missed: "**missed**"
        case .unmeasured: "not measured"
        }
    }
}
