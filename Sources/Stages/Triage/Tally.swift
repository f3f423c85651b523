import AWS

/// Folds classified tasks into what a report shows, in memory that does not grow with their number.
///
/// Failures with the same evidence are one entry; of the tasks themselves only the most recent are kept. The result
/// does not depend on the order in which the tasks come.
public struct Tally: Sendable {
    /// What becomes of tasks that did not fail.
    public enum BenignTasks: Sendable {
        /// They are left out.
        case leftOut
        /// They are among the tasks kept in detail.
        case detailed
        /// They are among the tasks kept in detail, and form groups like failures.
        case grouped
    }

    /// How many kinds of evidence are told apart; what comes after is told apart by owner, service, bucket and cause
    /// alone.
    static let signatureLimit = 10_000

    private let benignTasks: BenignTasks
    private let channels: [String: String]
    private var entries: [Fingerprint: Entry] = [:]
    private var recent: MostRecent<ClassifiedTask>
    private var replaced: [Fingerprint: ReplacedVerdict] = [:]

    /// Makes an empty tally.
    ///
    /// - Parameters:
    ///   - limit: how many tasks are kept in detail; `nil` for all.
    ///   - benignTasks: what becomes of tasks that did not fail.
    ///   - channels: where owners are told of their failures, by the owner's name.
    public init(limit: Int?, benignTasks: BenignTasks = .leftOut, channels: [String: String] = [:]) {
        self.benignTasks = benignTasks
        self.channels = channels
        self.recent = MostRecent(limit: limit)
    }

    /// Adds one task.
    public mutating func add(_ task: ClassifiedTask) {
        switch (task.verdict.bucket, benignTasks) {
        case (.benign, .leftOut):
            return
        case (.benign, .detailed):
            recent.insert(task)
        default:
            recent.insert(task)
            entries[key(of: task), default: Entry(task)].add(task)
        }
    }

    /// What a classifier is asked about: one signature for each kind of evidence, in an order that is always the same.
    public var signatures: [FailureSignature] {
        sortedEntries.map { FailureSignature(latest(of: $0.entry, $0.key), count: $0.entry.count) }
    }

    /// The tasks that are worth a closer look, the most worthwhile first: those whose words the largest groups show,
    /// then those of the most frequent signatures.
    ///
    /// - Parameter limit: how many there are at most.
    public func representatives(limit: Int) -> [Representative] {
        let entries = sortedEntries.map(\.entry)
        let failures = entries.indices.filter { entries[$0].latest.verdict.bucket != .benign }
        var shown: [FailureGroup.Key: (count: Int, index: Int)] = [:]
        for index in failures {
            let known = shown[entries[index].group.key]
            let isShown = known.map {
                entries[index].latest.recency.isMoreRecent(than: entries[$0.index].latest.recency)
            }
            shown[entries[index].group.key] = (
                count: (known?.count ?? 0) + entries[index].count,
                index: isShown ?? true ? index : known?.index ?? index
            )
        }
        let first = shown.values.sorted { ($1.count, $0.index) < ($0.count, $1.index) }.map(\.index)
        let shownFirst = Set(first)
        let ordered = first + failures.filter { !shownFirst.contains($0) }
        return ordered.prefix(limit).map { Representative(signature: $0, task: entries[$0].latest) }
    }

    /// Replaces verdicts.
    ///
    /// - Parameter verdicts: the new verdicts, by the index in ``signatures``.
    public mutating func replaceVerdicts(_ verdicts: [Int: Verdict]) {
        let sorted = sortedEntries
        for (index, verdict) in verdicts where sorted.indices.contains(index) {
            replaced[sorted[index].key] = ReplacedVerdict(sorted[index].entry.latest, by: verdict)
        }
    }

    /// The tasks kept in detail, most recent first.
    public var tasks: [ClassifiedTask] {
        recent.sorted.map { task in
            guard let replaced = replaced[key(of: task)] else { return task }
            var task = task
            task.verdict = replaced.applied(to: task)
            return task
        }
    }

    /// Every failure, grouped by owner, service, bucket and cause.
    public var groups: [FailureGroup] {
        var groups = FailureGroups()
        for (key, entry) in sortedEntries {
            var entry = entry
            entry.latest = latest(of: entry, key)
            var group = entry.group
            group.channel = group.owner.flatMap { channels[$0] }
            groups.add(group)
        }
        return groups.all
    }

    /// The task that a signature is known by, with the verdict that has replaced its own, where one has.
    private func latest(of entry: Entry, _ key: Fingerprint) -> ClassifiedTask {
        var task = entry.latest
        if let replaced = replaced[key] { task.verdict = replaced.new }
        return task
    }

    private var sortedEntries: [(key: Fingerprint, entry: Entry)] {
        entries.map { (key: $0.key, entry: $0.value) }.sorted { left, right in
            guard left.entry.count == right.entry.count else { return left.entry.count > right.entry.count }
            return left.entry.latest.recency.isMoreRecent(than: right.entry.latest.recency)
        }
    }

    // Hostile text could make every failure look different: beyond the limit the text no longer counts.
    private func key(of task: ClassifiedTask) -> Fingerprint {
        let key = Fingerprint(task)
        if entries.count < Self.signatureLimit || entries[key] != nil { return key }
        var plain = task
        plain.stopped.task.stoppedReason = nil
        plain.stopped.task.containers = []
        return Fingerprint(plain)
    }
}
