/// Computes what must come out of a pipeline: sequentially, over arrays, with nothing of the engine.
struct Reference {
    /// How many elements a source really sent, by its id; all of them where it is not named.
    var limits: [Int: Int] = [:]
    /// The elements that fail at a step, by its id.
    private(set) var failing: [Int: [Int]] = [:]
    /// How many attempts beyond the first a step makes, by its id.
    private(set) var retries: [Int: Int] = [:]
    /// Whether it is known at every step which elements come there.
    private(set) var isCertain = true

    init(limits: [Int: Int] = [:]) {
        self.limits = limits
    }

    mutating func run(_ line: Line) -> Expectation {
        let values = line.source.values
        return run(line.steps, Expectation(strands: [Array(values.prefix(limits[line.source.id] ?? .max))]))
    }

    mutating func run(_ steps: [Step], _ input: Expectation) -> Expectation {
        steps.reduce(input) { apply($1, to: $0) }
    }

    private mutating func apply(_ step: Step, to input: Expectation) -> Expectation {
        let input = withoutFailing(step, input)
        switch step.operation {
        case .map(let salt): return each(input) { [$0.mixed(salt)] }
        case .compactMap(let salt): return each(input) { $0.part(of: 4, salt) == 0 ? [] : [$0.mixed(salt)] }
        case .filter(let salt): return each(input) { $0.part(of: 4, salt) == 0 ? [] : [$0] }
        case .tap, .erased, .buffer: return input
        case .flatMap(let salt, _): return each(input) { $0.expanded(salt) }
        case .statelessTransform(let salt): return each(input) { $0.part(of: 5, salt) == 0 ? [] : [$0.mixed(salt)] }
        case .through(let salt, let lanes): return staged(input, lanes) { step.results(of: $0, salt) }
        case .asyncMap(let salt, let lanes): return staged(input, lanes) { [$0.mixed(salt)] }
        case .deadline(let salt, let lanes): return staged(input, lanes) { $0.expanded(salt) }
        case .retrying(let salt, let lanes):
            retries[step.id, default: 0] += input.strands.joined().reduce(0) { $0 + $1.part(of: 3, salt) }
            return staged(input, lanes) { $0.expanded(salt) }
        case .chunk(let plan): return chunked(input, plan)
        case .throttle(let plan): return plan.keys.map { split(input, by: $0, salt: 0) } ?? input
        case .merge(let lines): return meeting([input] + lines.map { run($0) })
        case .broadcast(let branches): return meeting(branches.map { run($0.steps, input) })
        case .route(let branches, let parts):
            return meeting(
                branches.enumerated().map { index, branch in
                    run(branch.steps, each(input) { $0.part(of: parts) == index ? [$0] : [] })
                }
            )
        case .takeFirst(let count): return counted(input, { min($0, count) }, { Array($0.prefix(max(0, count))) })
        case .dropFirst(let count): return counted(input, { max(0, $0 - count) }, { Array($0.dropFirst(count)) })
        default: return inOrder(step.operation, input)
        }
    }

    // A failing element has no part in anything: but a plain stage has sent the first of its results by then.
    private mutating func withoutFailing(_ step: Step, _ input: Expectation) -> Expectation {
        guard let failure = step.failure else { return input }
        failing[step.id, default: []] += input.strands.joined().filter(failure.hits)
        if case .through = step.operation { return input }
        return each(input) { failure.hits($0) ? [] : [$0] }
    }
}

// What each kind of operator does with strands.
extension Reference {
    private func each(_ input: Expectation, _ body: (Int) -> [Int]) -> Expectation {
        var output = input
        output.strands = input.strands.map { $0.flatMap(body) }
        if input.isPartial, !input.strands.joined().allSatisfy({ body($0).count == 1 }) { output.count = nil }
        return output
    }

    // Behind workers that overtake one another only what became of the same element keeps its order.
    private func staged(_ input: Expectation, _ lanes: Lanes, _ body: (Int) -> [Int]) -> Expectation {
        switch lanes.width {
        case .serial, .ordered: return each(input, body)
        case .keyed(_, let keys): return each(split(input, by: keys, salt: 0), body)
        case .unordered:
            var output = each(input, body)
            output.strands = input.strands.flatMap { $0.map(body) }
            return output
        }
    }

    private func split(_ input: Expectation, by keys: Int, salt: Int) -> Expectation {
        var output = input
        output.strands = input.strands.flatMap { strand in
            Array(Dictionary(grouping: strand) { $0.part(of: keys, salt) }.values)
        }
        return output
    }

    private func meeting(_ inputs: [Expectation]) -> Expectation {
        let isPartial = inputs.contains(where: \.isPartial)
        let counts = inputs.compactMap(\.knownCount)
        return Expectation(
            strands: inputs.flatMap(\.strands),
            isPartial: isPartial,
            count: isPartial && counts.count == inputs.count ? counts.reduce(0, +) : nil
        )
    }

    // Whichever elements are the first: of several strands only their number is known.
    private mutating func counted(
        _ input: Expectation,
        _ number: (Int) -> Int,
        _ cut: ([Int]) -> [Int]
    ) -> Expectation {
        if input.strands.count == 1, !input.isPartial { return Expectation(strands: [cut(input.strands[0])]) }
        isCertain = false
        return Expectation(strands: input.strands, isPartial: true, count: input.knownCount.map { max(0, number($0)) })
    }

    private func chunked(_ input: Expectation, _ plan: ChunkPlan) -> Expectation {
        if input.strands.count == 1, !input.isPartial, !plan.dependsOnTime {
            let chunks = plan.cut(input.strands[0])
            return Expectation(strands: [chunks.flatMap { chunk in chunk.map { plan.mark($0, in: chunk) } }])
        }
        return plan.keys.map { split(input, by: $0, salt: plan.salt &+ 1) } ?? input
    }

    private func inOrder(_ operation: Operation, _ input: Expectation) -> Expectation {
        let elements = input.strands.flatMap(\.self)
        switch operation {
        case .scan(let salt):
            var last = salt
            return Expectation(
                strands: [
                    elements.map { element in
                        last = element.mixed(last)
                        return last
                    }
                ]
            )
        case .reduce: return Expectation(strands: [[elements.reduce(0, &+)]])
        case .takeWhile(let salt, let modulus):
            return Expectation(strands: [Array(elements.prefix { $0.part(of: modulus, salt) != 0 })])
        case .dropWhile(let salt): return Expectation(strands: [Array(elements.drop { $0.part(of: 3, salt) != 0 })])
        case .removeDuplicates:
            var kept: [Int] = []
            for element in elements where kept.last.map({ !areSame($0, element) }) ?? true { kept.append(element) }
            return Expectation(strands: [kept])
        case .statefulTransform(let salt):
            return Expectation(
                strands: [elements.enumerated().compactMap { $0 % 3 == 2 ? nil : $1.mixed(salt &+ $0) }]
            )
        default: return input
        }
    }
}

extension Step {
    /// What a plain stage sends for an element: only the first of its results if it fails then.
    func results(of element: Int, _ salt: Int) -> [Int] {
        let results = element.expanded(salt)
        return failure?.hits(element) == true ? Array(results.prefix(1)) : results
    }
}

/// What a random pipeline takes for the same: every other element, on average.
func areSame(_ left: Int, _ right: Int) -> Bool { left.part(of: 2) == right.part(of: 2) }

extension ChunkPlan {
    /// Cuts as the engine must, where time plays no part.
    func cut(_ elements: [Int]) -> [[Int]] {
        var closed: [[Int]] = []
        var open: [(key: Int, elements: [Int])] = []
        for element in elements {
            let key = key(element)
            var index = open.firstIndex { $0.key == key }
            if let found = index, !fits(element, into: open[found].elements) {
                closed.append(open.remove(at: found).elements)
                index = nil
            }
            if index == nil { open.append((key, [])) }
            let place = index ?? open.count - 1
            open[place].elements.append(element)
            if isFull(open[place].elements) || isLast(element) { closed.append(open.remove(at: place).elements) }
        }
        return closed + open.map(\.elements)
    }

    func mark(_ element: Int, in chunk: [Int]) -> Int { showsCut ? element.mixed(chunk.count) : element }

    private func fits(_ element: Int, into chunk: [Int]) -> Bool {
        guard let limit = weightLimit else { return true }
        return total(chunk) + max(0, weight(element)) <= limit
    }

    private func isFull(_ chunk: [Int]) -> Bool {
        chunk.count >= countLimit ?? .max || total(chunk) >= weightLimit ?? .max
    }

    private func total(_ chunk: [Int]) -> Int { chunk.reduce(0) { $0 + max(0, weight($1)) } }

    private var countLimit: Int? {
        switch policy {
        case .count(let count), .countAndWeight(let count, _), .ready(let count), .within(let count, _): count
        case .weight: nil
        }
    }

    private var weightLimit: Int? {
        switch policy {
        case .weight(let limit), .countAndWeight(_, let limit): limit
        default: nil
        }
    }
}
