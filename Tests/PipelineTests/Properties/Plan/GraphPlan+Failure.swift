extension GraphPlan {
    /// The same pipeline with an operator that fails for some elements, both drawn; `nil` when none of its operators
    /// can fail.
    func injecting(_ random: inout SplitMix64, policies: [Failure.Policy]) -> GraphPlan? {
        guard let target = steps.filter(\.operation.canFail).randomElement(using: &random),
            let policy = policies.randomElement(using: &random)
        else { return nil }
        let failure = Failure(policy: policy, salt: random.number(0...1000), modulus: random.number(1...40))
        var plan = self
        plan.line = line.replacing(target.id, failure)
        return plan
    }
}

extension Line {
    fileprivate func replacing(_ id: Int, _ failure: Failure) -> Line {
        Line(source: source, steps: steps.map { $0.replacing(id, failure) })
    }
}

extension Step {
    fileprivate func replacing(_ id: Int, _ failure: Failure) -> Step {
        var step = self
        if self.id == id { step.failure = failure }
        switch operation {
        case .merge(let lines): step.operation = .merge(lines.map { $0.replacing(id, failure) })
        case .broadcast(let branches): step.operation = .broadcast(branches.map { $0.replacing(id, failure) })
        case .route(let branches, let parts):
            step.operation = .route(branches.map { $0.replacing(id, failure) }, parts: parts)
        default: break
        }
        return step
    }
}

extension BranchPlan {
    fileprivate func replacing(_ id: Int, _ failure: Failure) -> BranchPlan {
        BranchPlan(id: self.id, capacity: capacity, steps: steps.map { $0.replacing(id, failure) })
    }
}
