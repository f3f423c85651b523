/// Measures comparisons.
package struct Runner: Sendable {
    /// How often each case is timed.
    var rounds: Int
    /// What the cases' numbers of operations are multiplied with.
    var scale: Double

    /// Makes a runner with the options of the command line.
    package init(_ options: Options) {
        rounds = options.rounds
        scale = options.scale
    }

    /// Measures the cases: first each one's memory, then the time of all in rotation.
    package func measure(_ comparison: Comparison) async throws -> [Measurement] {
        var memories: [Memory] = []
        for item in comparison.cases { memories.append(try await memory(of: item)) }
        var observed = [[Observation]](repeating: [], count: comparison.cases.count)
        for _ in 0..<rounds {
            for (index, item) in comparison.cases.enumerated() { observed[index].append(try await observe(item)) }
        }
        return comparison.cases.indices.map { index in
            Measurement(
                name: comparison.cases[index].name,
                operations: operations(of: comparison.cases[index]),
                bytesPerOperation: comparison.cases[index].bytesPerOperation,
                rounds: observed[index].compactMap(\.nanoseconds),
                figures: observed[index].reduce(into: [:]) { figures, round in
                    for (name, value) in round.figures { figures[name, default: []].append(value) }
                },
                allocationsPerElement: memories[index].allocations,
                marginalAllocationsPerElement: memories[index].marginalAllocations,
                residentGrowthMB: memories[index].growth
            )
        }
    }

    private struct Memory {
        var allocations: Double?
        var marginalAllocations: Double?
        var growth: Double?
    }

    /// Warms the case up and runs it twice, once with half the elements: the difference is what elements cost.
    private func memory(of item: Case) async throws -> Memory {
        guard case .timed(let body) = item.work else { return Memory() }
        let whole = operations(of: item)
        let half = max(1, whole / 2)
        try await body(.init(operations: max(1, whole / 10), resident: ResidentPeak()))
        let before = ResidentPeak.current()
        let peak = ResidentPeak()
        let halfCount = try await Allocations.count { try await body(.init(operations: half, resident: peak)) }
        let wholeCount = try await Allocations.count { try await body(.init(operations: whole, resident: peak)) }
        peak.sample()
        var memory = Memory()
        if let halfCount, let wholeCount, whole > half {
            memory.allocations = Double(wholeCount) / Double(whole)
            memory.marginalAllocations = max(0, Double(wholeCount - halfCount) / Double(whole - half))
        }
        if let before, let after = peak.bytes { memory.growth = Double(max(0, after - before)) / 1_048_576 }
        return memory
    }

    private func observe(_ item: Case) async throws -> Observation {
        let operations = operations(of: item)
        switch item.work {
        case .observed(let observe):
            return try await observe(operations)
        case .timed(let body):
            let run = Case.Run(operations: operations, resident: ResidentPeak())
            let elapsed = try await ContinuousClock().measure { try await body(run) }
            return Observation(nanoseconds: elapsed / .nanoseconds(operations))
        }
    }

    private func operations(of item: Case) -> Int {
        max(1, Int(Double(item.operations) * scale))
    }
}
