import AWS

/// The most recent tasks of many, in memory for twice as many as are wanted.
struct MostRecent: Sendable {
    private let limit: Int?
    private var kept: [ClassifiedTask] = []

    /// - Parameter limit: how many tasks to keep; `nil` for all.
    init(limit: Int?) {
        self.limit = limit
    }

    mutating func insert(_ task: ClassifiedTask) {
        kept.append(task)
        // Cut only at twice the limit: then a task costs the logarithm of the limit on average.
        if let limit, kept.count / 2 >= max(limit, 8) { kept = sorted }
    }

    /// The tasks, most recent first.
    var sorted: [ClassifiedTask] {
        let sorted = kept.sorted { $0.isMoreRecent(than: $1) }
        return limit.map { Array(sorted.prefix($0)) } ?? sorted
    }
}

extension ClassifiedTask {
    /// Whether this task stopped after the other one.
    ///
    /// A task that is still stopping is more recent than any that has stopped. The ARN decides between equals, so that
    /// the order is always the same.
    func isMoreRecent(than other: Self) -> Bool {
        let (left, right) = (stopped.task, other.stopped.task)
        guard left.stoppedAt != right.stoppedAt else { return left.taskArn < right.taskArn }
        guard let leftMoment = left.stoppedAt else { return true }
        guard let rightMoment = right.stoppedAt else { return false }
        return leftMoment > rightMoment
    }
}
