/// What was measured of one case.
package struct Measurement: Sendable, Codable {
    /// The case.
    package let name: String
    /// How many operations one round had.
    package let operations: Int
    /// How many bytes one operation moves, where bytes are what counts.
    package let bytesPerOperation: Double?
    /// The nanoseconds per operation of each round; none where time is not what the case is about.
    package let rounds: [Double]
    /// What the case observed beside its time: one value a round of each figure.
    package let figures: [String: [Double]]
    /// Heap allocations of a whole run, set-up included, per operation.
    package let allocationsPerElement: Double?
    /// Heap allocations that one operation more costs.
    package let marginalAllocationsPerElement: Double?
    /// How far the resident memory grew beyond that after a warm-up.
    package let residentGrowthMB: Double?

    /// Makes what was measured of a case.
    package init(
        name: String,
        operations: Int,
        bytesPerOperation: Double? = nil,
        rounds: [Double],
        figures: [String: [Double]] = [:],
        allocationsPerElement: Double? = nil,
        marginalAllocationsPerElement: Double? = nil,
        residentGrowthMB: Double? = nil
    ) {
        self.name = name
        self.operations = operations
        self.bytesPerOperation = bytesPerOperation
        self.rounds = rounds
        self.figures = figures
        self.allocationsPerElement = allocationsPerElement
        self.marginalAllocationsPerElement = marginalAllocationsPerElement
        self.residentGrowthMB = residentGrowthMB
    }

    /// The median round.
    package var median: Double { rounds.median }

    /// The megabytes a second of the median round.
    package var megabytesPerSecond: Double? { bytesPerOperation.map { $0 * 1000 / median } }

    /// This case's time as a multiple of the other's.
    ///
    /// The median over the rounds, each against its neighbour in time, as the machine's pace changes between rounds.
    package func ratio(to other: Measurement) -> Double {
        zip(rounds, other.rounds).map { $0 / $1 }.median
    }

    /// How many nanoseconds per operation it takes more than the other, over the rounds as ratios are.
    package func nanoseconds(beyond other: Measurement) -> Double {
        zip(rounds, other.rounds).map { $0 - $1 }.median
    }

    /// A figure as a multiple of the other case's, over the rounds as times are; `nil` where either lacks it.
    package func ratio(of figure: String, to other: Measurement) -> Double? {
        guard let own = figures[figure], let others = other.figures[figure] else { return nil }
        return zip(own, others).map { $0 / $1 }.median
    }
}

extension [Double] {
    /// The middle value; NaN where there is none.
    package var median: Double {
        let sorted = sorted()
        guard let last = sorted.indices.last else { return .nan }
        return (sorted[last / 2] + sorted[(last + 1) / 2]) / 2
    }
}
