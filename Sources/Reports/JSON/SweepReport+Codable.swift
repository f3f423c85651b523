import AWS
import Pipeline
import Sinks
import Stages

extension SweepReport: Codable {
    /// The version of the schema that is written and read.
    private static let schemaVersion = 1

    private static let toolName = "ecs-sweep"

    private struct Tool: Codable {
        var name, version: String
    }

    private enum CodingKeys: String, CodingKey {
        case schemaVersion, tool, generatedAt, durationSeconds, shard, coverage, groups, failures, places, stages
        case bottleneck
    }

    /// Writes version 1 of the report's schema: every key is always there, `null` where nothing is known.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(Self.schemaVersion, forKey: .schemaVersion)
        try values.encode(Tool(name: Self.toolName, version: toolVersion), forKey: .tool)
        try values.encode(generatedAt.iso8601, forKey: .generatedAt)
        try values.encode(duration.secondsInMicroseconds, forKey: .durationSeconds)
        try values.encode(shard.map(ShardEntry.init), forKey: .shard)
        try values.encode(CoverageEntry(coverage), forKey: .coverage)
        try values.encode(groups.map(GroupEntry.init), forKey: .groups)
        try values.encode(failures.map(FailureEntry.init(reported:)), forKey: .failures)
        try values.encode(places.map(PlaceEntry.init), forKey: .places)
        try values.encode(metrics.stages.map(StageEntry.init), forKey: .stages)
        try values.encode(metrics.bottleneck?.name, forKey: .bottleneck)
    }

    /// Reads what ``encode(to:)`` writes.
    ///
    /// - Throws: `DecodingError` that names the key, also where the figures cannot be those of one report.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let version = try values.decode(Int.self, forKey: .schemaVersion)
        guard version == Self.schemaVersion else {
            throw values.refusal(.schemaVersion, "\(version) is not \(Self.schemaVersion)")
        }
        let tool = try values.decode(Tool.self, forKey: .tool)
        guard tool.name == Self.toolName else { throw values.refusal(.tool, "is not \(Self.toolName)") }
        guard let generatedAt = Timestamp(iso8601: try values.decode(String.self, forKey: .generatedAt)) else {
            throw values.refusal(.generatedAt, "is no date")
        }
        let duration = try values.duration(forKey: .durationSeconds)
        let coverage = try values.decode(CoverageEntry.self, forKey: .coverage).coverage
        let groups = try values.decode([GroupEntry].self, forKey: .groups).map(\.group)
        guard groups.reduce(0, { $0 + $1.count }) <= coverage.tasks.failed + coverage.tasks.benign else {
            throw values.refusal(.groups, "count more tasks than coverage.tasks")
        }
        let stages = try values.decode([StageEntry].self, forKey: .stages).map(\.stage)
        self.init(
            toolVersion: tool.version,
            generatedAt: generatedAt,
            duration: duration,
            shard: try values.decodeIfPresent(ShardEntry.self, forKey: .shard)?.shard,
            coverage: coverage,
            groups: groups,
            failures: try values.decode([FailureEntry].self, forKey: .failures).map(\.classified),
            // Reports of the first builds have none.
            places: try values.decodeIfPresent([PlaceEntry].self, forKey: .places)?.map(\.place) ?? [],
            metrics: Metrics(stages: stages, duration: duration)
        )
    }
}
