import Pipeline

/// Makes a pipeline of its description.
struct PlanBuilder: Sendable {
    typealias Line = Pipeline<AnyFlow<Int>>

    let probe: RunProbe

    func pipeline(_ line: PipelineTests.Line) -> Line { add(line.steps, to: source(line.source)) }

    func add(_ steps: [Step], to pipeline: Line) -> Line { steps.reduce(pipeline) { add($1, to: $0) } }

    private func source(_ plan: SourcePlan) -> Line {
        switch plan.kind {
        case .sequence: Pipeline(from: TickingSequence(plan: plan, probe: probe), name: plan.name).erased()
        case .asyncSequence: Pipeline(from: YieldingSequence(plan: plan, probe: probe), name: plan.name).erased()
        case .asking, .cancelled: Pipeline(from: PageSource(plan: plan, probe: probe)).erased()
        }
    }

    private func add(_ step: Step, to line: Line) -> Line {
        switch step.operation {
        case .through(let salt, let lanes): plain(step, salt, lanes, line)
        case .asyncMap(let salt, let lanes): asyncMap(step, salt, lanes, line)
        case .retrying(let salt, let lanes): retrying(step, salt, lanes, line)
        case .deadline(let salt, let lanes): deadline(step, salt, lanes, line)
        case .chunk(let plan): chunk(step, plan, line)
        case .throttle(let plan): throttle(step, plan, line)
        case .merge(let lines): Pipeline(merging: [line] + lines.map { pipeline($0) }, name: step.name).erased()
        case .broadcast(let branches): line.broadcast(branches.map { branch($0) }, name: step.name).erased()
        case .route(let branches, let parts): route(step, branches, parts, line)
        case .buffer(let capacity): line.buffer(capacity, name: step.name).erased()
        case .erased: line.erased()
        default: fused(step, line)
        }
    }

    private func branch(_ plan: BranchPlan) -> Branch<Int, Int> {
        Branch("branch \(plan.id)", delivery: .buffer(plan.capacity)) { add(plan.steps, to: $0.erased()) }
    }

    private func route(_ step: Step, _ branches: [BranchPlan], _ parts: Int, _ line: Line) -> Line {
        let routes: [Route<Int, Int>] = branches.enumerated().map { index, plan in
            index == parts - 1
                ? .otherwise(branch(plan))
                : .when({ $0.part(of: parts) == index }, branch(plan))
        }
        return line.route(routes, name: step.name).erased()
    }

    private func chunk(_ step: Step, _ plan: ChunkPlan, _ line: Line) -> Line {
        let policy: ChunkPolicy<Int> =
            switch plan.policy {
            case .count(let count): .count(count)
            case .weight(let limit): .weight(limit, of: plan.weight)
            case .countAndWeight(let count, let limit): .count(count).weighing(limit, by: plan.weight)
            case .ready(let count): .ready(upTo: count)
            case .within(let count, let window): .count(count).within(.milliseconds(window))
            }
        let isLast: @Sendable (Int) -> Bool = { plan.isLast($0) }
        let chunks =
            plan.keys == nil && !plan.marksLast
            ? line.chunk(policy, name: step.name).erased()
            : line.chunk(policy, by: plan.key, endingWith: plan.marksLast ? isLast : nil, name: step.name).erased()
        if !plan.showsCut { return chunks.flatten(name: "flatten \(step.id)").erased() }
        return chunks.flatMap(name: "flatten \(step.id)") { chunk in chunk.map { plan.mark($0, in: chunk) } }.erased()
    }

    private func throttle(_ step: Step, _ plan: ThrottlePlan, _ line: Line) -> Line {
        let rate = Rate.perSecond(plan.perSecond, burst: plan.burst)
        // Some elements cost nothing and some more than the burst.
        let cost: @Sendable (Int) -> Int = { $0.part(of: 4, plan.burst) }
        guard let keys = plan.keys else {
            return line.throttle(rate, capacity: plan.capacity, name: step.name, cost: cost).erased()
        }
        return line.throttle(rate, capacity: plan.capacity, name: step.name, cost: cost) { $0.part(of: keys) }.erased()
    }
}
