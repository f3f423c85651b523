extension PlanGenerator {
    /// Draws an operator; `nil` when the one that was drawn has no place here.
    mutating func operation(_ certainty: inout Certainty, nesting: Int) -> Operation? {
        switch random.number(0...29) {
        case 0: return .map(salt: salt())
        case 1: return .compactMap(salt: salt())
        case 2: return .filter(salt: salt())
        case 3: return .tap
        case 4, 5: return .flatMap(salt: salt(), isLazy: random.once(in: 2))
        case 6: return certainty == .exact ? .scan(salt: salt()) : nil
        case 7: return reduce(&certainty)
        case 8: return takeFirst(&certainty)
        case 9: return certainty == .exact ? .takeWhile(salt: salt(), modulus: random.number(2...60)) : nil
        case 10: return dropFirst(&certainty)
        case 11: return certainty == .exact ? .dropWhile(salt: salt()) : nil
        case 12: return certainty == .exact ? .removeDuplicates : nil
        case 13: return .statelessTransform(salt: salt())
        case 14: return certainty == .exact ? .statefulTransform(salt: salt()) : nil
        case 15, 16: return .through(salt: salt(), lanes(&certainty))
        case 17: return .asyncMap(salt: salt(), lanes(&certainty))
        case 18: return .retrying(salt: salt(), lanes(&certainty))
        case 19: return .deadline(salt: salt(), lanes(&certainty))
        case 20, 21, 22: return .chunk(chunk(&certainty))
        case 23: return .buffer(capacity())
        case 24, 25: return .throttle(throttle(&certainty))
        case 26: return nesting < 2 ? merge(&certainty, nesting: nesting) : nil
        case 27: return nesting < 2 ? .broadcast(branches(&certainty, nesting: nesting)) : nil
        case 28: return nesting < 2 ? route(&certainty, nesting: nesting) : nil
        default: return .erased
        }
    }

    // The sum of all elements does not depend on their order, but on all of them having come.
    private mutating func reduce(_ certainty: inout Certainty) -> Operation? {
        guard certainty != .partial, random.once(in: 3) else { return nil }
        certainty = .exact
        return .reduce
    }

    private mutating func takeFirst(_ certainty: inout Certainty) -> Operation? {
        if certainty != .exact { certainty = .partial }
        return .takeFirst(random.number(0...largest))
    }

    private mutating func dropFirst(_ certainty: inout Certainty) -> Operation? {
        if certainty != .exact { certainty = .partial }
        return .dropFirst(random.number(0...5))
    }

    private mutating func lanes(_ certainty: inout Certainty) -> Lanes {
        let workers = random.number(1...8)
        let width: Lanes.Width =
            switch random.number(0...4) {
            case 0: .serial
            case 1: .ordered(workers)
            case 2: certainty == .exact && random.once(in: 2) ? .ordered(workers) : .unordered(workers)
            case 3: .unordered(workers)
            default: .keyed(workers, keys: random.number(1...12))
            }
        let lanes = Lanes(width: width, capacity: capacity())
        if !lanes.keepsOrder { scatter(&certainty) }
        return lanes
    }

    private mutating func chunk(_ certainty: inout Certainty) -> ChunkPlan {
        let policy: ChunkPlan.Policy =
            switch random.number(0...5) {
            case 0, 1: .count(random.number(1...9))
            case 2: .weight(random.number(1...6))
            case 3: .countAndWeight(random.number(1...9), random.number(1...9))
            case 4: .ready(random.number(1...20))
            default: .within(random.number(1...20), milliseconds: random.number(1...50))
            }
        var plan = ChunkPlan(
            policy: policy,
            keys: random.once(in: 2) ? random.number(1...6) : nil,
            marksLast: random.once(in: 4),
            salt: salt(),
            showsCut: false
        )
        if plan.keys != nil, plan.dependsOnTime { scatter(&certainty) }
        plan.showsCut = certainty == .exact && !plan.dependsOnTime
        return plan
    }

    private mutating func throttle(_ certainty: inout Certainty) -> ThrottlePlan {
        let keys = random.once(in: 2) ? random.number(1...6) : nil
        if keys != nil { scatter(&certainty) }
        return ThrottlePlan(
            perSecond: random.once(in: 2) ? 1_000_000_000 : random.number(1...1000),
            burst: random.number(1...20),
            capacity: capacity(),
            keys: keys
        )
    }

    private mutating func merge(_ certainty: inout Certainty, nesting: Int) -> Operation {
        var isPartial = certainty == .partial
        let lines = (0..<random.number(1...2)).map { _ in
            let (line, certainty) = line(operators: random.number(0...4), nesting: nesting + 1)
            isPartial = isPartial || certainty == .partial
            return line
        }
        certainty = isPartial ? .partial : .strands
        return .merge(lines)
    }

    private mutating func route(_ certainty: inout Certainty, nesting: Int) -> Operation {
        let branches = branches(&certainty, nesting: nesting)
        // With one part more than branches some elements have no way to go.
        return .route(branches, parts: branches.count + random.number(0...1))
    }

    private mutating func branches(_ certainty: inout Certainty, nesting: Int) -> [BranchPlan] {
        var isPartial = certainty == .partial
        let branches = (0..<random.number(1...3)).map { _ in
            var inside = certainty
            let steps = steps(random.number(0...3), &inside, nesting: nesting + 1)
            isPartial = isPartial || inside == .partial
            // Equal elements in two branches would be two of the same in the output.
            let mark = Step(id: id(), operation: .map(salt: salt()))
            return BranchPlan(id: id(), capacity: capacity(), steps: steps + [mark])
        }
        certainty = isPartial ? .partial : .strands
        return branches
    }

    private func scatter(_ certainty: inout Certainty) {
        if certainty == .exact { certainty = .strands }
    }
}
