import AWS
import Sinks
import Stages

/// The sentences that stand around the table in every format for people.
///
/// They quote AWS and are hostile text: each format escapes them whole.
struct ReportText {
    private static let problemLimit = 5
    private static let shardLimit = 10
    private static let ownerLimit = 6
    // ECS keeps stopped tasks for about an hour; what is older than this comes from an archive.
    private static let retention = 2 * 3600.0

    private let report: SweepReport

    init(_ report: SweepReport) {
        self.report = report
    }

    private var coverage: Coverage { report.coverage }

    /// What stands in place of the table when there is none.
    var noFailures: String {
        if isEmpty { return "Nothing was swept: \(emptyReason)." }
        if !coverage.isComplete { return "No failures in what was swept, but the sweep is incomplete." }
        return coverage.tasks.described == 0
            ? "No failures: there are no stopped tasks." : "No failures: every stopped task ended as it should."
    }

    /// What is said of an estate in which nothing failed, all in one sentence; `nil` where there is more to say.
    var allIsWell: String? {
        let tasks = coverage.tasks
        guard report.groups.isEmpty, isGood, tasks.failed == 0 else { return nil }
        let places = [(coverage.clusters[.swept], "cluster"), (sweptRegions.count, "region")]
            .filter { $0.0 > 0 }.map { Counts.counted($0.0, $0.1) }.joined(separator: " of ")
        let within = places.isEmpty ? "" : " in \(places)"
        guard tasks.described > 0 else { return "No failures: there are no stopped tasks\(within)." }
        return tasks.described == 1
            ? "No failures: the one stopped task\(within) ended as it should."
            : "No failures: all \(Counts.grouped(tasks.described)) stopped tasks\(within) ended as they should."
    }

    /// What else there is to say where nothing failed: tasks of which nobody knows; `nil` where there are none.
    var unseen: String? {
        let parts = [
            (coverage.tasks.missing, "expired before they could be read"), (coverage.tasks.excluded, "not asked for"),
        ].filter { $0.0 > 0 }
        guard let first = parts.first else { return nil }
        return "\(Counts.counted(first.0, "stopped task")) \(first.1)"
            + parts.dropFirst().map { ", \(Counts.grouped($0.0)) \($0.1)" }.joined() + "."
    }

    /// Whether there was an estate to sweep, and nothing of it could be, or it was not even known; a file of tasks has no
    /// accounts.
    private var isEmpty: Bool { coverage.accounts.total > 0 ? coverage.sweptNothing(in: report.shard) : isUnknown }

    /// Whether the end came before anything was known.
    private var isUnknown: Bool {
        !coverage.isComplete && coverage.accounts.total == 0 && coverage.tasks.described == 0
    }

    /// Whether there is nothing to worry about, for all that is known.
    var isGood: Bool { coverage.isComplete && !isEmpty }

    /// Why nothing was swept: what became of the regions and clusters, else of the accounts.
    private var emptyReason: String {
        if isUnknown { return "the end came before anything was known" }
        if coverage.scopes.count == 1, let scope = coverage.scopes.first, scope.state == .notEnabled {
            let account = scope.account == Coverage.Account.unknown ? "the account" : "account \(scope.account)"
            return "\(scope.region) is not enabled in \(account)"
        }
        let endings: [(Coverage.State, String)] = [
            (.denied, "denied"), (.unreachable, "unreachable"), (.gaveUp, "given up"), (.notEnabled, "not enabled"),
            (.suspended, "suspended"), (.vanished, "deleted meanwhile"),
        ]
        let kinds = [(coverage.clusters, "cluster"), (coverage.regions, "region"), (coverage.accounts, "account")]
        for (counts, noun) in kinds {
            let parts = endings.filter { counts[$0.0] > 0 }
                .map { "\(Counts.counted(counts[$0.0], noun)) \($0.1)" }
            if !parts.isEmpty { return parts.joined(separator: ", ") }
        }
        return "no region is enabled"
    }

    /// The groups that a table of limited length leaves out.
    ///
    /// - Parameter remedy: where they can be seen.
    func omitted(after shown: Int, remedy: String = "--rows 0 shows all.") -> String? {
        guard report.groups.count > shown else { return nil }
        let rest = report.groups[shown...]
        let tasks = rest.reduce(0) { $0 + $1.count }
        return "\u{2026} and \(Counts.counted(rest.count, "more group")) with \(Counts.counted(tasks, "task")); "
            + remedy
    }

    /// How many failures each bucket has, the largest first.
    var buckets: [(bucket: Bucket, count: Int)] {
        var counts: [Bucket: Int] = [:]
        for group in report.groups where group.bucket != .benign { counts[group.bucket, default: 0] += group.count }
        return counts.map { ($0.key, $0.value) }.sorted {
            ($1.count, $0.bucket.rawValue) < ($0.count, $1.bucket.rawValue)
        }
    }

    /// How many failures each owner has, and where the owner is told; `nil` where there are no owners.
    var owners: String? {
        let order = OwnerOrder(report.groups)
        guard order.hasOwners else { return nil }
        var parts = order.shares.prefix(Self.ownerLimit).map { share in
            let name = Self.short(share.owner ?? "no owner")
            let channel = share.channel.map { ", \(Self.short($0))" } ?? ""
            return "\(name) \(Counts.grouped(share.failures))\(channel)"
        }
        if order.shares.count > Self.ownerLimit {
            parts.append(Counts.counted(order.shares.count - Self.ownerLimit, "more owner"))
        }
        return "Failures by owner: \(parts.joined(separator: "; "))."
    }

    private static func short(_ name: String) -> String {
        name.count > 40 ? name.prefix(39) + "\u{2026}" : name
    }

    private var sweptRegions: Set<String> { Set(coverage.scopes.filter { $0.state == .swept }.map(\.region)) }

    /// What was swept and what was found there.
    var totals: String {
        let tasks = coverage.tasks
        var line =
            "\(Counts.counted(tasks.described, "stopped task")), \(Counts.grouped(tasks.failed)) failed, "
            + "\(Counts.grouped(tasks.benign)) benign"
        if tasks.missing > 0 { line += ", \(Counts.grouped(tasks.missing)) expired before they could be read" }
        if tasks.excluded > 0 { line += ", \(Counts.grouped(tasks.excluded)) not asked for" }
        line += "."
        guard coverage.clusters.total > 0 || coverage.regions.total > 0 else { return line }
        var places =
            "\(Counts.counted(coverage.clusters[.swept], "cluster")) in "
            + Counts.counted(sweptRegions.count, "region")
        let accounts = Set(coverage.scopes.filter { $0.state == .swept }.map(\.account)).count
        if accounts > 1 { places += " of \(Counts.counted(accounts, "account"))" }
        return "\(places) swept; \(line)"
    }

    /// What there was to sweep and can hold no failure; `nil` when there was nothing of the kind.
    var leftOut: String? {
        let parts = [
            (coverage.accounts[.suspended], "suspended account", ""),
            (coverage.regions[.notEnabled], coverage.accounts.total > 1 ? "account region" : "region", " not enabled"),
            (coverage.clusters[.vanished], "cluster", " deleted meanwhile"),
        ].filter { $0.0 > 0 }.map { Counts.counted($0.0, $0.1) + $0.2 }
        return parts.isEmpty ? nil : "Left out: \(parts.joined(separator: ", "))."
    }

    /// That this is a part of an estate; `nil` for all of it.
    var shard: String? {
        report.shard.map { shard in
            "Shard \(Counts.grouped(shard.index)) of \(Counts.grouped(shard.count)) of the estate: 'ecs-sweep merge' "
                + "makes one report of all."
        }
    }

    /// What it took.
    var effort: String {
        let calls = coverage.calls
        var parts = [Counts.duration(report.duration)]
        if calls.total > 0 { parts.append(Counts.counted(calls.total, "call")) }
        if calls.throttled > 0 { parts.append("\(Counts.grouped(calls.throttled)) throttled") }
        return "Took " + parts.joined(separator: ", ") + "."
    }

    /// How far back the failures reach, and why no further.
    var oldest: String? {
        guard let first = report.groups.filter({ $0.bucket != .benign }).compactMap(\.firstStoppedAt).min() else {
            return nil
        }
        let seconds = report.generatedAt.secondsSince1970 - first.secondsSince1970
        let seen = "Oldest failure seen \(Counts.age(seconds: seconds)) ago"
        return seconds <= Self.retention ? "\(seen); ECS forgets after about an hour." : "\(seen)."
    }

    /// Why the sweep is incomplete, one reason a line; empty when it is complete.
    var shortfalls: [String] {
        guard !coverage.isComplete else { return [] }
        var lines: [String] = []
        if !coverage.ranToEnd { lines.append("The run was stopped before its end.") }
        if let missing = missingShards { lines.append(missing) }
        if coverage.tasks.refused > 0 {
            lines.append("\(Counts.counted(coverage.tasks.refused, "part")) of the input held no task.")
        }
        lines += [
            shortfall("account", coverage.accounts),
            shortfall(coverage.accounts.total > 1 ? "account region" : "region", coverage.regions),
            shortfall("cluster", coverage.clusters),
        ].compactMap(\.self)
        let summaries = ProblemSummary.summaries(of: coverage.problems)
        lines += summaries.prefix(Self.problemLimit).map(\.line)
        if summaries.count > Self.problemLimit {
            let rest = summaries.count - Self.problemLimit
            lines.append("\(Counts.counted(rest, "more kind")) of problem; the JSON report has all.")
        }
        if coverage.omittedProblems > 0 {
            lines.append(
                "\(Counts.counted(coverage.omittedProblems, "more problem")) of which only the number is kept."
            )
        }
        return lines
    }

    private var missingShards: String? {
        let missing = coverage.missingShards
        guard !missing.isEmpty else { return nil }
        let named = missing.prefix(Self.shardLimit).map(\.description).joined(separator: ", ")
        let rest = missing.count > Self.shardLimit ? " and \(Counts.grouped(missing.count - Self.shardLimit)) more" : ""
        return "No report of shard \(named)\(rest)."
    }

    private func shortfall(_ noun: String, _ counts: Coverage.Counts) -> String? {
        let states: [(Coverage.State, String)] = [
            (.denied, "denied"), (.unreachable, "unreachable"), (.gaveUp, "gave up"),
        ]
        let missed = states.filter { counts[$0.0] > 0 }.map { "\(Counts.grouped(counts[$0.0])) \($0.1)" }
        guard !missed.isEmpty else { return nil }
        return "Of \(Counts.counted(counts.total, noun)): " + missed.joined(separator: ", ") + "."
    }
}
