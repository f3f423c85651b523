import Pipeline

extension PlanRun {
    /// What does not add up in the figures.
    var accountingProblems: [String] {
        outcome.metrics.stages.flatMap(stageProblems)
            + plan.steps.filter(\.operation.canFail).flatMap(tallyProblems)
            + outcome.graph.accountingProblems(mayHaveStoppedEarly: mayHaveStoppedEarly || !isComplete)
    }

    private func stageProblems(_ stage: StageMetrics) -> [String] {
        var problems: [String] = []
        if stage.finished < 0 { problems.append("\(stage.name) finished \(stage.finished)") }
        if stage.queued != 0 { problems.append("\(stage.name) has \(stage.queued) queued") }
        if isComplete, !mayHaveStoppedEarly, stage.unfinished != 0 || stage.failed != 0 {
            problems.append("\(stage.name) left \(stage.unfinished) and failed for \(stage.failed) in a whole run")
        }
        return problems
    }

    /// Compares an operator's figures with what its function saw.
    private func tallyProblems(_ step: Step) -> [String] {
        let tally = probe.report[step.id] ?? RunProbe.Tally()
        guard let figures = outcome.metrics[step.name] else { return ["\(step.name) has no figures"] }
        var problems: [String] = []
        func expect(_ isRight: Bool, _ what: String) {
            if !isRight { problems.append("\(step.name): \(what), \(tally), \(figures.summary)") }
        }
        switch step.operation {
        case .through:
            expect(figures.finished == tally.returned, "finished others than returned")
            expect(figures.received >= tally.entered, "received wrongly")
        case .asyncMap: break
        case .retrying, .deadline:
            guard isComplete, !mayHaveStoppedEarly else { break }
            expect(figures.finished == tally.returned, "finished others than returned")
        default:
            // What was queued in front of it when the run was interrupted has not entered.
            let isWhole = isComplete && !mayHaveStoppedEarly
            expect(isWhole ? figures.received == tally.entered : figures.received >= tally.entered, "received wrongly")
            expect(figures.finished == tally.returned, "finished others than returned")
        }
        return problems
    }
}

extension StageMetrics {
    /// Elements that were dealt with: what is left when everything else that may become of one is taken off.
    var finished: Int { received - skipped - deadLettered - dropped - failed - unfinished }

    var summary: String {
        "received \(received), emitted \(emitted), failed \(failed), skipped \(skipped), "
            + "dead-lettered \(deadLettered), dropped \(dropped), retried \(retried), unfinished \(unfinished)"
    }
}

extension Graph {
    /// Where more or fewer elements arrived than had left.
    ///
    /// A place that several lead to must have received what they emitted. What leads to several places is left out where
    /// one of them may have closed before the others, and where it leads an element to one of them alone. A route also
    /// counts what comes for a branch that has ended, which is left out.
    func accountingProblems(mayHaveStoppedEarly: Bool) -> [String] {
        nodes.indices.compactMap { id in
            let incoming = edges.filter { $0.to == id && $0.kind == .elements }
            guard let figures = nodes[id].figures, !incoming.isEmpty else { return nil }
            for edge in incoming {
                let outgoing = edges.filter { $0.from == edge.from && $0.kind == .elements }.count
                let isRoute = nodes[edge.from].detail == "to one"
                if outgoing > 1 && (mayHaveStoppedEarly || isRoute) || isRoute && mayHaveStoppedEarly { return nil }
            }
            let emitted = incoming.reduce(0) { $0 + (nodes[$1.from].figures?.emitted ?? 0) }
            if emitted == figures.received { return nil }
            let names = incoming.map { nodes[$0.from].name }
            return "\(figures.name) received \(figures.received) of \(emitted) that left \(names)"
        }
    }
}
