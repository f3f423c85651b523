public import AWS
public import Pipeline
public import Stages

/// Everything that a sweep found out: what every format shows in its own way.
///
/// No text in it holds a secret that has a form of its own: what AWS, a file or a model wrote has passed
/// `Secrets.removed(from:)`, once, for all formats. It is hostile text all the same, which each format escapes.
public struct SweepReport: Sendable {
    /// The version of the tool.
    public var toolVersion: String
    /// When the report was made.
    public var generatedAt: Timestamp
    /// How long the sweep took.
    public var duration: Duration
    /// The part of the estate that was swept; `nil` for all of it.
    public var shard: Shard?
    /// What was seen and what could not be.
    public var coverage: Coverage {
        didSet { coverage = coverage.withoutSecrets }
    }
    /// Every failure of the sweep, in groups: the largest first, then the one that failed last.
    ///
    /// Where there are owners their groups stand together: those of the owner with most failures first, what has none
    /// last.
    /// Tasks that did not fail are among them where the user asked for that.
    public let groups: [FailureGroup]
    /// The failures kept in detail, most recent first.
    public var failures: [ClassifiedTask] {
        didSet { failures = failures.map(\.withoutSecrets) }
    }
    /// How many tasks failed in each region of each account, the highest number first.
    public var places: [PlaceFailures] {
        didSet { places = places.map(\.withoutSecrets) }
    }
    /// The figures of the run's stages.
    public var metrics: Metrics

    /// Makes a report; the groups may come in any order, and secrets in texts are taken out.
    public init(
        toolVersion: String,
        generatedAt: Timestamp,
        duration: Duration,
        shard: Shard? = nil,
        coverage: Coverage,
        groups: [FailureGroup],
        failures: [ClassifiedTask],
        places: [PlaceFailures] = [],
        metrics: Metrics
    ) {
        self.toolVersion = toolVersion
        self.generatedAt = generatedAt
        self.duration = duration
        self.shard = shard
        self.coverage = coverage.withoutSecrets
        let groups = FailureGroup.withoutSecrets(groups)
        let owners = OwnerOrder(groups)
        self.groups = groups.sorted { left, right in
            guard left.owner == right.owner else {
                return owners.position(of: left.owner) < owners.position(of: right.owner)
            }
            return Self.comesFirst(left, right)
        }
        self.failures = failures.map(\.withoutSecrets)
        self.places = places.map(\.withoutSecrets)
        self.metrics = metrics
    }

    /// How many tasks failed, over all groups.
    public var failureCount: Int {
        groups.filter { $0.bucket != .benign }.reduce(0) { $0 + $1.count }
    }

    // The names at the end make the order the same on every run.
    private static func comesFirst(_ left: FailureGroup, _ right: FailureGroup) -> Bool {
        if (left.bucket == .benign) != (right.bucket == .benign) { return right.bucket == .benign }
        if left.count != right.count { return left.count > right.count }
        if left.lastStoppedAt != right.lastStoppedAt {
            guard let rightLast = right.lastStoppedAt else { return true }
            guard let leftLast = left.lastStoppedAt else { return false }
            return leftLast > rightLast
        }
        return (left.service, left.bucket.rawValue, left.cause) < (right.service, right.bucket.rawValue, right.cause)
    }
}
