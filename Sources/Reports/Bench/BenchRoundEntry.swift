import AWS
import Stages

/// An entry of `rounds`.
struct BenchRoundEntry: Encodable {
    private enum CodingKeys: String, CodingKey {
        case complete, finished, wallSeconds, calls, callsPerSecond, throttled, retried, tasks, tasksPerSecond,
            cpuSeconds
        case peakMemoryBytes, latencyMs, leastSeconds, problems
    }

    private let round: BenchRound
    private let least: LeastTimes

    init(_ round: BenchRound, _ least: LeastTimes) {
        self.round = round
        self.least = least
    }

    func encode(to encoder: any Encoder) throws {
        let calls = round.calls
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(round.coverage.isComplete, forKey: .complete)
        try values.encode(round.coverage.ranToEnd, forKey: .finished)
        try values.encode(round.wall.secondsInMicroseconds, forKey: .wallSeconds)
        try values.encode(calls.requests, forKey: .calls)
        try values.encode(round.callsPerSecond, forKey: .callsPerSecond)
        try values.encode(calls.throttled, forKey: .throttled)
        try values.encode(calls.retried, forKey: .retried)
        try values.encode(round.coverage.tasks.described, forKey: .tasks)
        try values.encode(round.tasksPerSecond, forKey: .tasksPerSecond)
        try values.encode(round.processorTime.secondsInMicroseconds, forKey: .cpuSeconds)
        try values.encode(round.peakMemoryBytes, forKey: .peakMemoryBytes)
        let latency = ["p50": calls.medianLatency, "p99": calls.highLatency, "max": calls.longestLatency]
        try values.encode(latency.mapValues(\.?.milliseconds), forKey: .latencyMs)
        let floors = [
            LeastTimes.Bound.quotas.rawValue: least.quotas, LeastTimes.Bound.roundTrips.rawValue: least.roundTrips,
            LeastTimes.Bound.processors.rawValue: least.processors,
        ]
        try values.encode(floors.mapValues(\.secondsInMicroseconds), forKey: .leastSeconds)
        try values.encode(round.coverage.problems.count + round.coverage.omittedProblems, forKey: .problems)
    }
}
