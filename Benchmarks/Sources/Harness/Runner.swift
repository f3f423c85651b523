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
    ///
    /// A case that fails is measured no further, and the others are.
    package func measure(_ comparison: Comparison) async -> (measured: [Measurement], failed: [CaseFailure]) {
        var progress = comparison.cases.map { Progress(item: $0) }
        for index in progress.indices {
            await progress[index].attempt { $0.memory = try await memory(of: $0.item) }
        }
        for _ in 0..<rounds {
            for index in progress.indices {
                await progress[index].attempt { $0.observed.append(try await observe($0.item)) }
            }
        }
        return (progress.filter { $0.failure == nil }.map(measurement), progress.compactMap(\.failure))
    }

    /// How far a case has come.
    private struct Progress {
        let item: Case
        var memory = Memory()
        var observed: [Observation] = []
        var failure: CaseFailure?

        mutating func attempt(_ step: (inout Progress) async throws -> Void) async {
            if failure != nil { return }
            do {
                try await step(&self)
            } catch {
                failure = CaseFailure(item, error)
            }
        }
    }

    private func measurement(_ progress: Progress) -> Measurement {
        Measurement(
            name: progress.item.name,
            operations: operations(of: progress.item),
            bytesPerOperation: progress.item.bytesPerOperation,
            rounds: progress.observed.compactMap(\.nanoseconds),
            figures: progress.observed.reduce(into: [:]) { figures, round in
                for (name, value) in round.figures { figures[name, default: []].append(value) }
            },
            allocationsPerElement: progress.memory.allocations,
            marginalAllocationsPerElement: progress.memory.marginalAllocations,
            residentGrowthMB: progress.memory.growth
        )
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
            let observation = try await observe(operations)
            try observation.check()
            return observation
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
