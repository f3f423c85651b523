import AWS

extension Tally {
    /// Failures that are counted as one.
    struct Entry: Sendable {
        var count = 0
        /// The most recent of them.
        var latest: ClassifiedTask
        private var firstStoppedAt: Timestamp?
        private var lastStoppedAt: Timestamp?
        private var clusters: Set<String> = []
        private var examples = MostRecent<Recency>(limit: FailureGroup.exampleLimit)

        /// Makes an entry that counts nothing yet.
        init(_ task: ClassifiedTask) {
            latest = task
        }

        mutating func add(_ task: ClassifiedTask) {
            count += 1
            if task.recency.isMoreRecent(than: latest.recency) { latest = task }
            if let moment = task.stopped.task.stoppedAt {
                firstStoppedAt = firstStoppedAt.map { min($0, moment) } ?? moment
                lastStoppedAt = lastStoppedAt.map { max($0, moment) } ?? moment
            }
            // The names that sort first are kept, so that the order of arrival does not matter.
            clusters.insert(task.stopped.cluster.arn)
            if clusters.count > FailureGroup.clusterLimit, let last = clusters.max() { clusters.remove(last) }
            examples.insert(task.recency)
        }

        var group: FailureGroup {
            FailureGroup(
                owner: latest.owner,
                service: latest.stopped.service,
                bucket: latest.verdict.bucket,
                cause: latest.verdict.cause,
                count: count,
                representativeReason: latest.verdict.reason,
                nextAction: latest.verdict.nextAction,
                confidence: latest.verdict.confidence,
                decidedBy: latest.verdict.decidedBy,
                firstStoppedAt: firstStoppedAt,
                lastStoppedAt: lastStoppedAt,
                clusters: clusters.sorted(),
                examples: examples.sorted
            )
        }
    }
}
