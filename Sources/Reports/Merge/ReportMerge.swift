import AWS
import Pipeline
import Stages

/// Folds the reports of several sweeps, each of another part of an estate, into one as if one process had swept it all.
///
/// Groups, coverage, failures and figures add up; the words of a group are those of its most recent failure, as in a
/// single sweep. The merged report was made when the last one was, and took as long as the longest.
public struct ReportMerge: Sendable {
    private struct Scope: Hashable {
        var account: String
        var region: String
    }

    /// What the first report says of the sweep, and the others must say too.
    private struct Sweep {
        var file: String
        var toolVersion: String
        var shard: Shard?
    }

    private var sweep: Sweep?
    private var generatedAt: Timestamp?
    /// The names of the files by their digests.
    private var files: [Int: String] = [:]
    private var shards: [Shard: String] = [:]
    private var scopes: [Scope: String] = [:]
    private var coverage: CoverageMerge?
    private var groups = FailureGroups()
    private var places = PlaceTally()
    private var failures: MostRecent<ClassifiedTask>
    private var metrics = Metrics(stages: [], duration: .zero)

    /// Makes a merge of nothing yet.
    ///
    /// - Parameter limit: how many failures the merged report keeps in detail, most recent first; `nil` for all that
    ///   the reports have. It is exact as long as each report kept as many.
    public init(limit: Int?) {
        failures = MostRecent(limit: limit)
    }

    /// Adds a report.
    ///
    /// - Throws: ``ReportMergeError`` when it cannot be of the same sweep as those before.
    public mutating func add(_ file: ReportFile) throws(ReportMergeError) {
        let report = file.report
        try checkSweep(file)
        if let first = files.updateValue(file.name, forKey: file.digest) { throw .sameReport(first, file.name) }
        try checkScopes(file)
        generatedAt = generatedAt.map { max($0, report.generatedAt) } ?? report.generatedAt
        coverage = coverage ?? CoverageMerge(of: report.shard == nil ? .sweeps : .shards)
        coverage?.add(report.coverage)
        for group in report.groups { groups.add(group) }
        for task in report.failures { failures.insert(task) }
        for place in report.places { places.add(place) }
        metrics.merge(report.metrics)
    }

    /// The report of all; `nil` when none was added.
    ///
    /// Where shards are lacking it says so, and is incomplete.
    public var report: SweepReport? {
        guard let sweep, let generatedAt, var coverage = coverage?.coverage else { return nil }
        coverage.missingShards += missingShards
        return SweepReport(
            toolVersion: sweep.toolVersion,
            generatedAt: generatedAt,
            duration: metrics.duration,
            coverage: coverage,
            groups: groups.all,
            failures: failures.sorted,
            places: places.all,
            metrics: metrics
        )
    }

    private var missingShards: [Shard] {
        (sweep?.shard?.siblings ?? []).filter { shards[$0] == nil }
    }

    private mutating func checkSweep(_ file: ReportFile) throws(ReportMergeError) {
        let report = file.report
        let this = Sweep(file: file.name, toolVersion: report.toolVersion, shard: report.shard)
        let sweep = sweep ?? this
        guard sweep.toolVersion == this.toolVersion else {
            throw .versions(sweep.file, sweep.toolVersion, this.file, this.toolVersion)
        }
        guard sweep.shard?.count == this.shard?.count else {
            throw .splits(sweep.file, sweep.shard, this.file, this.shard)
        }
        if let shard = this.shard, let other = shards.updateValue(file.name, forKey: shard) {
            throw .sameShard(shard, other, file.name)
        }
        self.sweep = sweep
    }

    // What two reports hold would be counted twice.
    private mutating func checkScopes(_ file: ReportFile) throws(ReportMergeError) {
        for scope in file.report.coverage.scopes where scope.account != Coverage.Account.unknown {
            let key = Scope(account: scope.account, region: scope.region)
            if let other = scopes.updateValue(file.name, forKey: key), other != file.name {
                throw .sameScope(account: scope.account, region: scope.region, other, file.name)
            }
        }
    }
}
