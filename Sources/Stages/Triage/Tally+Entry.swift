import AWS

extension Tally {
    /// Failures that are counted as one.
    struct Entry: Sendable {
        /// How many recent tasks are named as examples.
        static let exampleLimit = 3

        /// How many clusters are named.
        static let clusterLimit = 100

        var count = 0
        /// The most recent of them.
        var latest: ClassifiedTask
        private var firstStoppedAt: Timestamp?
        private var lastStoppedAt: Timestamp?
        private var clusters: Set<String> = []
        private var examples: MostRecent

        /// Makes an entry that counts nothing yet.
        init(_ task: ClassifiedTask) {
            latest = task
            examples = MostRecent(limit: Self.exampleLimit)
        }

        mutating func add(_ task: ClassifiedTask) {
            count += 1
            if task.isMoreRecent(than: latest) { latest = task }
            include(stoppedAt: task.stopped.task.stoppedAt)
            include(clusters: [task.stopped.cluster.arn])
            examples.insert(task)
        }

        mutating func merge(_ other: Self) {
            count += other.count
            if other.latest.isMoreRecent(than: latest) { latest = other.latest }
            include(stoppedAt: other.firstStoppedAt)
            include(stoppedAt: other.lastStoppedAt)
            include(clusters: other.clusters)
            for task in other.examples.sorted { examples.insert(task) }
        }

        var group: FailureGroup {
            FailureGroup(
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
                exampleTasks: examples.sorted.map(\.stopped.task.taskArn)
            )
        }

        private mutating func include(stoppedAt moment: Timestamp?) {
            guard let moment else { return }
            firstStoppedAt = firstStoppedAt.map { min($0, moment) } ?? moment
            lastStoppedAt = lastStoppedAt.map { max($0, moment) } ?? moment
        }

        // The names that sort first are kept, so that the order of arrival does not matter.
        private mutating func include(clusters others: Set<String>) {
            clusters.formUnion(others)
            while clusters.count > Self.clusterLimit, let last = clusters.max() { clusters.remove(last) }
        }
    }
}
