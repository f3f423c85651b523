/// A whole random pipeline: what it is made of, and how its end is consumed.
struct GraphPlan: Sendable {
    /// A sink beside others.
    struct SinkPlan: Sendable {
        var capacity: Int
        /// It suspends for about one batch in so many.
        var yields: Int
    }

    /// A function that iterates over the results.
    struct ResultsPlan: Sendable {
        var capacity: Int
        /// It leaves its loop after so many.
        var breaksAfter: Int?
    }

    var seed: UInt64
    var line: Line
    var sinks: [SinkPlan]
    var results: ResultsPlan?
    var isObserved: Bool
}

extension GraphPlan {
    /// Every operator, those of merged lines and branches included.
    var steps: [Step] { line.allSteps }

    /// Every source.
    var sources: [SourcePlan] { [line.source] + steps.flatMap(\.operation.lines).map(\.source) }

    /// Whether something may end the pipeline, or a part of it, before its input does.
    var mayEndEarly: Bool { steps.contains { $0.operation.endsEarly } }

    /// Whether the pipeline is a line without branches, merges and side-ways.
    var hasRoutes: Bool {
        steps.contains { if case .route = $0.operation { true } else { false } }
    }
}

extension Line {
    var allSteps: [Step] { steps.flatMap(\.withNested) }
}

extension Step {
    var withNested: [Step] {
        [self] + operation.lines.flatMap(\.allSteps) + operation.branches.flatMap { $0.steps.flatMap(\.withNested) }
    }
}

extension Operation {
    var lines: [Line] {
        if case .merge(let lines) = self { lines } else { [] }
    }

    var branches: [BranchPlan] {
        switch self {
        case .broadcast(let branches), .route(let branches, _): branches
        default: []
        }
    }

    var endsEarly: Bool {
        switch self {
        case .takeFirst, .takeWhile: true
        default: false
        }
    }

    /// Whether elements of this operator can be made to fail, with a policy of their own.
    ///
    /// `removeDuplicates` and `drop(while:)` do not call their functions for every element, so they are left out.
    var canFail: Bool {
        switch self {
        case .map, .compactMap, .filter, .tap, .flatMap, .scan, .statelessTransform, .statefulTransform, .through,
            .asyncMap, .retrying, .deadline:
            true
        default: false
        }
    }
}

extension GraphPlan: CustomStringConvertible {
    var description: String {
        let end = results.map { "results \($0)" } ?? ""
        return "\(line)\n  into \(sinks.map { "sink(\($0.capacity))" }) \(end)\(isObserved ? " observed" : "")"
    }
}

extension Line: CustomStringConvertible {
    var description: String {
        "\(source.name)(\(source.kind), \(source.count))" + steps.map { "\n  \($0)" }.joined()
    }
}

extension Step: CustomStringConvertible {
    var description: String { "\(id): \(operation)" + (failure.map { " failing: \($0.policy)" } ?? "") }
}
