import AWS
import Pipeline
public import Sinks
import Stages

extension SweepReport: Decodable, JSONWritable {
    /// The version of the schema that is written and read.
    private static let schemaVersion = 1

    private enum CodingKeys: String, CodingKey {
        case schemaVersion, tool, generatedAt, durationSeconds, shard, coverage, groups, failures, places, stages
    }

    /// Writes version 1 of the report's schema: every key is always there, `null` where nothing is known.
    public func write(to object: inout JSONObject) {
        object.add("bottleneck", metrics.bottleneck?.name)
        object.add("coverage", CoverageEntry(coverage))
        object.add("durationSeconds", duration.secondsInMicroseconds)
        object.add("failures", failures.lazy.map(FailureEntry.init(reported:)))
        object.add("generatedAt", generatedAt.iso8601)
        object.add("groups", groups.lazy.map(GroupEntry.init))
        object.add("places", places.lazy.map(PlaceEntry.init))
        object.add("schemaVersion", Self.schemaVersion)
        object.add("shard", shard.map(ShardEntry.init))
        object.add("stages", metrics.stages.lazy.map(StageEntry.init))
        object.add("tool", ToolEntry(version: toolVersion))
    }

    /// Reads what ``write(to:)`` writes.
    ///
    /// - Throws: `DecodingError` that names the key, also where the figures cannot be those of one report.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let version = try values.decode(Int.self, forKey: .schemaVersion)
        guard version == Self.schemaVersion else {
            throw values.refusal(.schemaVersion, "\(version) is not \(Self.schemaVersion)")
        }
        let tool = try values.decode(ToolEntry.self, forKey: .tool)
        guard tool.name == ToolEntry.name else { throw values.refusal(.tool, "is not \(ToolEntry.name)") }
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
