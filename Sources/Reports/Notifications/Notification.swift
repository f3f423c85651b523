public import Stages

/// What one receiver is told of a report: its groups, and what was swept.
public struct Notification: Sendable {
    /// Whose failures these are; `nil` where they are everybody's, or nobody's.
    public var owner: String?
    /// The failures, in the order of the report; there is at least one.
    public var groups: [FailureGroup]
    /// How many groups of the receiver's are too small to be told.
    public var smallGroups: Int
    /// The report that they are from.
    public var report: SweepReport

    /// Makes a notification.
    public init(owner: String? = nil, groups: [FailureGroup], smallGroups: Int = 0, report: SweepReport) {
        self.owner = owner
        self.groups = groups
        self.smallGroups = smallGroups
        self.report = report
    }

    /// How many tasks failed, over the groups.
    var failureCount: Int { Self.count(of: groups) }

    /// How many tasks the groups behind the first few have.
    func omittedCount(after shown: Int) -> Int { Self.count(of: groups.dropFirst(shown)) }

    private static func count(of groups: some Sequence<FailureGroup>) -> Int {
        groups.reduce(0) { $0 + $1.count }
    }
}
