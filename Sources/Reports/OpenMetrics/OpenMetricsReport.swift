import Sinks
import Stages

/// The report as gauges for Prometheus, such as through the textfile collector of node_exporter.
///
/// The number of series is bounded: the largest are named, and what is left is counted as `other`, so that sums stay
/// right.
public struct OpenMetricsReport: ReportFormat {
    private let seriesLimit: Int

    /// The format's name in messages.
    public var name: String { "openmetrics" }

    /// Makes the format.
    ///
    /// - Parameter seriesLimit: the most services, and the most account regions, that have a series of their own.
    public init(seriesLimit: Int = 100) {
        self.seriesLimit = max(0, seriesLimit)
    }

    /// The report in the text format of OpenMetrics.
    public func render(_ report: SweepReport) -> [UInt8] {
        var families = failures(report) + CoverageMetrics(report).families
        if let shard = report.shard {
            // Shards that are swept on one machine are read by one collector, which takes no series twice.
            for family in families.indices {
                for sample in families[family].samples.indices {
                    families[family].samples[sample].labels.append(.init("shard", "\(shard)"))
                }
            }
        }
        return Array(OpenMetricsText(families).render().utf8)
    }

    private func failures(_ report: SweepReport) -> [MetricFamily] {
        var services: [[String]: Int] = [:]
        var buckets: [Bucket: Int] = [:]
        for group in report.groups where group.bucket != .benign {
            services[[group.owner ?? "", group.service, group.bucket.rawValue], default: 0] += group.count
            buckets[group.bucket, default: 0] += group.count
        }
        let places = Dictionary(report.places.map { ([$0.account, $0.region], $0.failed) }) { $0 + $1 }
        return [
            MetricFamily(
                "ecs_sweep_bucket_failures",
                help: "Failed tasks by kind of failure.",
                Bucket.allCases.filter { $0 != .benign }.map { bucket in
                    .init(Double(buckets[bucket] ?? 0), [.init("bucket", bucket.rawValue)])
                }
            ),
            MetricFamily(
                "ecs_sweep_failures",
                help: "Failed tasks by owner, service and kind of failure.",
                largest(services, ["owner", "service", "bucket"]) { ["other", "other", $0[2]] }
            ),
            MetricFamily(
                "ecs_sweep_place_failures",
                help: "Failed tasks by account and region.",
                largest(places, ["account", "region"]) { _ in ["other", "other"] }
            ),
        ]
    }

    // What follows the largest is added up under the values that `rest` makes of its own.
    private func largest(
        _ counts: [[String]: Int],
        _ names: [String],
        rest: ([String]) -> [String]
    ) -> [MetricFamily.Sample] {
        let ranked = counts.sorted {
            $0.value == $1.value ? $0.key.lexicographicallyPrecedes($1.key) : $0.value > $1.value
        }
        var others: [[String]: Int] = [:]
        for (values, count) in ranked.dropFirst(seriesLimit) { others[rest(values), default: 0] += count }
        let shown =
            ranked.prefix(seriesLimit).map { ($0.key, $0.value) }
            + others.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ($0.key, $0.value) }
        return shown.map { values, count in .init(Double(count), zip(names, values).map { .init($0, $1) }) }
    }
}
