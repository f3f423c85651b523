import Pipeline
import PipelineTesting

extension PlanRun {
    /// Whether the run came to a natural end: every element that was sent reached its own.
    var isComplete: Bool {
        switch outcome.ending {
        case .finished, .drained: true
        case .cancelled, .failed: false
        }
    }

    /// Whether a part of the run may have been stopped because nobody wanted more of it.
    var mayHaveStoppedEarly: Bool { plan.mayEndEarly || plan.results?.breaksAfter != nil }

    /// How many elements each source sent.
    var sent: [Int: Int] {
        Dictionary(uniqueKeysWithValues: plan.sources.map { ($0.id, outcome.metrics[$0.name]?.emitted ?? 0) })
    }

    /// What must have come out, and everything that the reference found on the way.
    ///
    /// A source that was drained or stopped sent only a part of its elements: nothing else counts.
    func reference() -> (expectation: Expectation, Reference) {
        var reference = Reference(limits: sent)
        let expectation = reference.run(plan.line)
        return (expectation, reference)
    }

    /// Everything that is wrong with the run.
    var problems: [String] {
        let (expectation, reference) = reference()
        return endingProblems + outputProblems(expectation) + failureProblems(reference) + accountingProblems
    }

    private func outputProblems(_ expectation: Expectation) -> [String] {
        var problems = outputs.enumerated().compactMap { index, output in
            expectation.problem(with: output, mayBeCut: !isComplete).map { "sink \(index): \($0)" }
        }
        guard let results else { return problems }
        let limit = plan.results?.breaksAfter
        if let problem = expectation.problem(with: results, mayBeCut: !isComplete || limit != nil) {
            problems.append("results: \(problem)")
        }
        // Sources that were stopped sent less, but never less than it takes.
        if isComplete, let limit, let count = expectation.knownCount, results.count != min(limit, count) {
            problems.append("results: \(results.count) came instead of \(min(limit, count))")
        }
        return problems
    }

    private var endingProblems: [String] {
        var problems: [String] = []
        if leftovers != .none { problems.append("left \(leftovers)") }
        for (index, outcomes) in closings.enumerated() {
            if outcomes.count != 1 { problems.append("sink \(index) was closed \(outcomes.count) times") }
            for closing in outcomes where !same(closing.ending, outcome.ending) {
                problems.append("sink \(index) was closed with \(closing.ending), the run with \(outcome.ending)")
            }
        }
        if !isRightEnding { problems.append("ended \(outcome.ending), failing were \(thrown)") }
        if isComplete, case .none = interruption, !mayHaveStoppedEarly {
            for source in plan.sources where sent[source.id] != source.count {
                problems.append("\(source.name) sent \(sent[source.id] ?? 0) of \(source.count)")
            }
        }
        return problems
    }

    /// The elements that an operator threw for, where that fails the run.
    private var thrown: [Injected] {
        plan.steps.filter { $0.failure?.policy == .stop }.flatMap { step in
            (probe.report[step.id]?.thrown ?? []).map { Injected(step: step.id, element: $0) }
        }
    }

    private var isRightEnding: Bool {
        switch outcome.ending {
        case .failed(let error): (error as? Injected).map(thrown.contains) ?? false
        case .cancelled: if case .cancel = interruption { probe.trigger.hasFired } else { false }
        case .drained:
            if case .drain = interruption { probe.trigger.hasFired && isRightToSucceed } else { false }
        case .finished:
            if case .none = interruption { isRightToSucceed } else { !probe.trigger.hasFired && isRightToSucceed }
        }
    }

    // A stage that has been stopped may still throw; nobody wants to know.
    private var isRightToSucceed: Bool { thrown.isEmpty || mayHaveStoppedEarly }

    private func failureProblems(_ reference: Reference) -> [String] {
        plan.steps.flatMap { step -> [String] in
            let thrown = (probe.report[step.id]?.thrown ?? []).sorted()
            let figures = outcome.metrics[step.name]
            var problems: [String] = []
            // A stage that has been stopped may still throw; its element is unfinished then.
            let mayBeFewer = !isComplete || mayHaveStoppedEarly
            if step.failure?.policy == .skip, !matches(figures?.skipped, thrown.count, mayBeFewer) {
                problems.append("\(step.name) skipped \(figures?.skipped ?? 0) of \(thrown.count)")
            }
            if step.failure?.policy == .deadLetter {
                if !matches(figures?.deadLettered, thrown.count, mayBeFewer) {
                    problems.append("\(step.name) dead-lettered \(figures?.deadLettered ?? 0) of \(thrown.count)")
                }
                let letters = probe.deadLetters(of: step.id).sorted()
                let isRight = mayBeFewer ? Set(letters).isSubset(of: thrown) : letters == thrown
                let count = figures?.deadLettered ?? 0
                // Letters in the hand of a driver that is stopped are lost (known; the sink counts them as unfinished).
                if !isRight || !matches(letters.count, count, mayBeFewer) {
                    problems.append("\(step.name) has other dead letters than it threw for")
                }
            }
            guard isComplete, reference.isCertain, !mayHaveStoppedEarly else { return problems }
            if thrown != (reference.failing[step.id] ?? []).sorted() {
                problems.append("\(step.name) failed for others")
            }
            if let retries = reference.retries[step.id], figures?.retried != retries {
                problems.append("\(step.name) retried \(figures?.retried ?? 0) times instead of \(retries)")
            }
            return problems
        }
    }
}

private func matches(_ count: Int?, _ expected: Int, _ mayBeFewer: Bool) -> Bool {
    guard let count else { return false }
    return mayBeFewer ? count <= expected : count == expected
}

private func same(_ left: Outcome.Ending, _ right: Outcome.Ending) -> Bool {
    switch (left, right) {
    case (.finished, .finished), (.drained, .drained), (.cancelled, .cancelled): true
    case (.failed(let left), .failed(let right)): left as? Injected == right as? Injected
    default: false
    }
}
