/// Draws pipelines from a seed.
struct PlanGenerator {
    /// What can be said about the order at a place, which decides about what may come next.
    ///
    /// Operators to which the order matters are drawn only where it is certain: behind an unordered stage the result
    /// of a scan is anybody's guess, and no reference could tell a right one from a wrong one. Taking and dropping the
    /// first elements are drawn there too; then the check is how many come out, and that each of them may.
    enum Certainty {
        /// One sequence.
        case exact
        /// Several sequences, interleaved in any way.
        case strands
        /// A part of that, and not known which.
        case partial
    }

    var random: SplitMix64
    /// How many elements a source has at the most.
    var largest: Int
    private var nextID = 0

    init(seed: UInt64, largest: Int = 60) {
        random = SplitMix64(seed: seed)
        self.largest = largest
    }

    /// Draws a whole pipeline.
    static func graph(seed: UInt64, largest: Int = 60, operators: ClosedRange<Int> = 6...10) -> GraphPlan {
        var generator = Self(seed: seed, largest: largest)
        let (line, _) = generator.line(operators: generator.random.number(operators), nesting: 0)
        let sinks = (0..<generator.random.number(1...3)).map { _ in generator.sink() }
        let hasResults = generator.random.once(in: 4)
        let results = hasResults ? GraphPlan.ResultsPlan(capacity: generator.capacity()) : nil
        return GraphPlan(
            seed: seed,
            line: line,
            sinks: hasResults ? Array(sinks.dropFirst()) : sinks,
            results: results,
            isObserved: generator.random.once(in: 4)
        )
    }

    mutating func line(operators: Int, nesting: Int) -> (Line, Certainty) {
        let source = source()
        var certainty = Certainty.exact
        let steps = steps(operators, &certainty, nesting: nesting)
        return (Line(source: source, steps: steps), certainty)
    }

    mutating func steps(_ count: Int, _ certainty: inout Certainty, nesting: Int) -> [Step] {
        var steps: [Step] = []
        while steps.count < count {
            guard let operation = operation(&certainty, nesting: nesting) else { continue }
            steps.append(Step(id: id(), operation: operation))
        }
        return steps
    }

    mutating func id() -> Int {
        nextID += 1
        return nextID
    }

    mutating func salt() -> Int { random.number(0...1_000_000) }

    mutating func capacity() -> Int { random.once(in: 3) ? random.number(1...3) : random.number(1...70) }

    private mutating func sink() -> GraphPlan.SinkPlan {
        GraphPlan.SinkPlan(capacity: capacity(), yields: random.number(1...4))
    }

    private mutating func source() -> SourcePlan {
        let kinds: [SourcePlan.Kind] = [.sequence, .asyncSequence, .asking, .cancelled]
        return SourcePlan(
            id: id(),
            kind: kinds[random.number(0...3)],
            count: random.once(in: 8) ? random.number(0...2) : random.number(0...largest),
            salt: salt()
        )
    }
}
