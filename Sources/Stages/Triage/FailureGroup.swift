public import AWS

/// Failures of the same owner, service, bucket and cause: one row of the report.
public struct FailureGroup: Sendable, Equatable {
    /// Who to call, or `nil` where nobody said.
    public var owner: String?
    /// Where the owner is told, such as a chat channel; `nil` where nobody said.
    public var channel: String?
    /// The service.
    public var service: String
    /// The kind of failure.
    public var bucket: Bucket
    /// The finer cause.
    public var cause: String
    /// How many tasks failed so.
    public var count: Int
    /// The reason of the most recent of them (hostile text).
    public var representativeReason: String
    /// What to do next, in one short line.
    public var nextAction: String
    /// How sure the verdict is.
    public var confidence: Confidence
    /// Who decided.
    public var decidedBy: Decider
    /// When the first of them stopped, where known.
    public var firstStoppedAt: Timestamp?
    /// When the last of them stopped, where known.
    public var lastStoppedAt: Timestamp?
    /// The ARNs of the clusters they ran in, sorted.
    public var clusters: [String]
    /// A few of the tasks, most recent first.
    public var examples: [Recency]

    /// Makes a group.
    public init(
        owner: String? = nil,
        channel: String? = nil,
        service: String,
        bucket: Bucket,
        cause: String,
        count: Int,
        representativeReason: String,
        nextAction: String,
        confidence: Confidence,
        decidedBy: Decider,
        firstStoppedAt: Timestamp?,
        lastStoppedAt: Timestamp?,
        clusters: [String],
        examples: [Recency]
    ) {
        self.owner = owner
        self.channel = channel
        self.service = service
        self.bucket = bucket
        self.cause = cause
        self.count = count
        self.representativeReason = representativeReason
        self.nextAction = nextAction
        self.confidence = confidence
        self.decidedBy = decidedBy
        self.firstStoppedAt = firstStoppedAt
        self.lastStoppedAt = lastStoppedAt
        self.clusters = clusters
        self.examples = examples
    }
}
