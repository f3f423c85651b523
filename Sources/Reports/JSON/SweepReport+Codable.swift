import AWS
import Pipeline
import Sinks

extension SweepReport: Encodable {
    private enum CodingKeys: String, CodingKey {
        case schemaVersion, tool, generatedAt, durationSeconds, coverage, groups, failures, stages, bottleneck
    }

    /// Writes version 1 of the report's schema: every key is always there, `null` where nothing is known.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(1, forKey: .schemaVersion)
        try values.encode(["name": "ecs-sweep", "version": toolVersion], forKey: .tool)
        try values.encode(generatedAt.iso8601, forKey: .generatedAt)
        try values.encode(duration.secondsInMicroseconds, forKey: .durationSeconds)
        try values.encode(CoverageEntry(coverage), forKey: .coverage)
        try values.encode(groups.map(GroupEntry.init), forKey: .groups)
        try values.encode(failures.map(FailureEntry.init), forKey: .failures)
        try values.encode(metrics.stages.map(StageEntry.init), forKey: .stages)
        try values.encode(metrics.bottleneck?.name, forKey: .bottleneck)
    }
}
