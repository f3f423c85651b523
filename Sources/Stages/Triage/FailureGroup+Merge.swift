import AWS

extension FailureGroup {
    /// How many recent tasks are named as examples.
    static let exampleLimit = 3

    /// How many clusters are named.
    static let clusterLimit = 100

    /// Adds failures of the same owner, service, bucket and cause.
    ///
    /// The words are those of the more recent failure, so that the result does not depend on the order.
    mutating func merge(_ other: Self) {
        if let latest = other.examples.first, examples.first.map(latest.isMoreRecent) ?? true {
            representativeReason = other.representativeReason
            nextAction = other.nextAction
            confidence = other.confidence
            decidedBy = other.decidedBy
        }
        // Sweeps with different owners files may differ: the name that sorts first is kept, whatever the order.
        channel = [channel, other.channel].compactMap(\.self).min()
        count += other.count
        firstStoppedAt = [firstStoppedAt, other.firstStoppedAt].compactMap(\.self).min()
        lastStoppedAt = [lastStoppedAt, other.lastStoppedAt].compactMap(\.self).max()
        clusters = Array(Set(clusters).union(other.clusters).sorted().prefix(Self.clusterLimit))
        var recent = MostRecent<Recency>(limit: Self.exampleLimit)
        for example in examples + other.examples { recent.insert(example) }
        examples = recent.sorted
    }
}
