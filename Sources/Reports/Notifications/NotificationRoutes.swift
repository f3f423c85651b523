import Stages

/// Who is told of which failures.
///
/// An owner with a channel of its own is told of its own failures, and nobody else is. The others are told of what is
/// left.
public struct NotificationRoutes: Sendable {
    /// A message that is to be sent.
    struct Delivery: Sendable {
        var target: NotificationTarget
        var notification: Notification
    }

    /// Who is told of what no owner's channel takes.
    public var targets: [NotificationTarget]
    /// Who is told of an owner's failures, by the owner's name.
    public var channels: [String: NotificationTarget]
    /// How many failures a group needs to be told.
    public var floor: Int

    /// Makes routes.
    public init(targets: [NotificationTarget], channels: [String: NotificationTarget] = [:], floor: Int = 1) {
        self.targets = targets
        self.channels = channels
        self.floor = floor
    }

    /// How many groups nobody is told of, for they have no owner with a channel, and there is nobody else.
    public func unroutedGroups(of report: SweepReport) -> Int {
        targets.isEmpty ? failures(of: report).count { channel(of: $0) == nil && $0.count >= floor } : 0
    }

    /// What is to be sent; nothing for a report without failures.
    func deliveries(of report: SweepReport) -> [Delivery] {
        let failures = failures(of: report)
        var deliveries: [Delivery] = []
        for owner in channels.keys.sorted() {
            guard let target = channels[owner] else { continue }
            let own = failures.filter { $0.owner == owner }
            if let notification = notification(of: own, owner: owner, report) {
                deliveries.append(Delivery(target: target, notification: notification))
            }
        }
        let rest = failures.filter { channel(of: $0) == nil }
        guard let notification = notification(of: rest, owner: nil, report) else { return deliveries }
        return deliveries + targets.map { Delivery(target: $0, notification: notification) }
    }

    private func failures(of report: SweepReport) -> [FailureGroup] {
        report.groups.filter { $0.bucket != .benign }
    }

    private func channel(of group: FailureGroup) -> NotificationTarget? {
        group.owner.flatMap { channels[$0] }
    }

    private func notification(of groups: [FailureGroup], owner: String?, _ report: SweepReport) -> Notification? {
        let told = groups.filter { $0.count >= floor }
        guard !told.isEmpty else { return nil }
        // What failed most comes first, whoever it belongs to.
        let ranked = told.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
        return Notification(
            owner: owner,
            groups: ranked.map(\.element),
            smallGroups: groups.count - told.count,
            report: report
        )
    }
}
