public import AWS
import Stages

/// What measuring sweeps of one estate came to.
public struct BenchReport: Sendable {
    /// What was swept.
    public enum Estate: String, Sendable, Encodable {
        /// The user's own, at AWS or at another endpoint.
        case own
        /// The one that is served in the process: processor time and memory are its as well.
        case emulated
    }

    /// What was swept.
    public var estate: Estate
    /// The version of the program.
    public var toolVersion: String
    /// How many calls were on their way at a time, at most.
    public var concurrency: Int
    /// How many processors the process has.
    public var processors: Int
    /// How many rounds were to be measured.
    public var wantedRounds: Int
    /// The rounds that were, in their order; the last may have been cut short.
    public private(set) var rounds: [BenchRound] = []
    /// The requests of all rounds, by their operations.
    private var figures: [CallStatistics.Operation: CallFigures] = [:]

    /// Makes a report of no round yet.
    public init(
        estate: Estate,
        toolVersion: String,
        concurrency: Int,
        processors: Int,
        wantedRounds: Int
    ) {
        self.estate = estate
        self.toolVersion = toolVersion
        self.concurrency = concurrency
        self.processors = processors
        self.wantedRounds = wantedRounds
    }

    /// Adds a round, and its requests by their operations.
    public mutating func add(_ round: BenchRound, _ operations: [CallStatistics.Operation: CallFigures]) {
        // Only the latest problems are shown: of those before it is enough how many there were.
        if !round.coverage.problems.isEmpty, let last = rounds.lastIndex(where: { !$0.coverage.problems.isEmpty }) {
            rounds[last].coverage.omittedProblems += rounds[last].coverage.problems.count
            rounds[last].coverage.problems = []
        }
        rounds.append(round)
        for (operation, figures) in operations { self.figures[operation, default: CallFigures()].merge(figures) }
    }

    /// Whether every round was measured and swept everything.
    public var isComplete: Bool { rounds.count == wantedRounds && rounds.allSatisfy(\.coverage.isComplete) }

    /// The rounds that medians are taken of: those that came to their end.
    var finishedRounds: [BenchRound] { rounds.filter(\.coverage.ranToEnd) }

    /// The round that stands for all: the one of the median time, of two the shorter; the last where none came to its end.
    var typicalRound: BenchRound? {
        let sorted = finishedRounds.sorted { $0.wall < $1.wall }
        return sorted.isEmpty ? rounds.last : sorted[(sorted.count - 1) / 2]
    }

    /// The median over the finished rounds, between two their mean; `nil` where there is none.
    func median(_ value: (BenchRound) -> Double) -> Double? {
        let sorted = finishedRounds.map(value).sorted()
        guard !sorted.isEmpty else { return nil }
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }

    /// The requests of all rounds by their operations, the most frequent first.
    var operations: [(operation: CallStatistics.Operation, figures: CallFigures)] {
        figures.map { (operation: $0, figures: $1) }.sorted { one, other in
            (other.figures.requests, one.operation.service, one.operation.name)
                < (one.figures.requests, other.operation.service, other.operation.name)
        }
    }

    /// What a round hardly goes below.
    func leastTimes(of round: BenchRound) -> LeastTimes {
        LeastTimes(
            quotas: round.tightestQuota?.leastTime ?? .zero,
            roundTrips: LeastTimes.roundTrips(
                latency: round.calls.medianLatency ?? .zero,
                calls: round.calls.requests,
                concurrency: concurrency
            ),
            processors: round.processorTime / max(1, processors)
        )
    }
}
