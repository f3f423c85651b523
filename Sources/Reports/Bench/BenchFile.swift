import AWS
import Sinks
import Stages

/// The figures of measured sweeps as JSON: every key is always there, `null` where nothing is known.
public struct BenchFile: Encodable {
    private enum CodingKeys: String, CodingKey {
        case schemaVersion, tool, estate, complete, concurrency, processors, rounds, median, operations, bottleneck
        case bound, timesLeast
    }

    private static let schemaVersion = 1

    private let report: BenchReport

    /// Makes the format.
    public init(_ report: BenchReport) {
        self.report = report
    }

    /// The figures as one line of JSON.
    public func render() throws -> [UInt8] {
        try JSONText().encode(self) + [UInt8(ascii: "\n")]
    }

    /// Encodes the figures.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(Self.schemaVersion, forKey: .schemaVersion)
        try values.encode(["name": "ecs-sweep", "version": report.toolVersion], forKey: .tool)
        try values.encode(report.estate, forKey: .estate)
        try values.encode(report.isComplete, forKey: .complete)
        try values.encode(report.concurrency, forKey: .concurrency)
        try values.encode(report.processors, forKey: .processors)
        try values.encode(report.rounds.map { BenchRoundEntry($0, report.leastTimes(of: $0)) }, forKey: .rounds)
        try values.encode(BenchMedianEntry(report), forKey: .median)
        let operations = report.operations.map { BenchOperationEntry($0.operation, $0.figures) }
        try values.encode(operations, forKey: .operations)
        let round = report.typicalRound
        try values.encode(round?.bottleneck, forKey: .bottleneck)
        let least = round.map(report.leastTimes)
        try values.encode(round.flatMap { least?.bound(of: $0.wall) }, forKey: .bound)
        try values.encode(round.flatMap { least?.ratio(of: $0.wall) }, forKey: .timesLeast)
    }
}
