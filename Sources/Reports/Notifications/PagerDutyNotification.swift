import Sinks

/// Events for PagerDuty: one for each group, which is the same incident in every sweep.
///
/// The largest groups have events of their own, the rest shares one. Nothing is resolved: that a sweep does not see a
/// failure any more says only that ECS has forgotten it.
///
/// Source: "Send an Alert Event", PagerDuty's Events API v2: a summary takes 1,024 characters, a key 255, an event 512 KB.
public struct PagerDutyNotification: NotificationFormat {
    /// The most groups with events of their own: an integration takes some 120 a minute.
    static let eventLimit = 50

    private let key: PagerDutyKey

    /// The format's name in messages.
    public var name: String { "pagerduty" }

    /// The routing key.
    public var secrets: [String] { [key.secret] }

    /// Makes the format.
    ///
    /// - Parameter key: which integration is told.
    public init(key: PagerDutyKey) {
        self.key = key
    }

    /// An event for each group.
    public func messages(_ notification: Notification) throws -> [[UInt8]] {
        let text = NotificationText(notification)
        let coverage = text.shortfalls + text.coverage
        let shown = notification.groups.prefix(Self.eventLimit)
        var events = shown.map { PagerDutyEvent($0, key: key, coverage: coverage) }
        if let rest = rest(of: notification, after: shown.count, coverage) { events.append(rest) }
        let json = JSONText()
        return try events.map { try json.encode($0) }
    }

    private func rest(of notification: Notification, after shown: Int, _ coverage: [String]) -> PagerDutyEvent? {
        let groups = notification.groups.count - shown
        guard groups > 0 else { return nil }
        let owner = notification.owner.map { Escaping.terminalText($0, limit: 255) }
        let tasks = notification.omittedCount(after: shown)
        return PagerDutyEvent(
            key: key,
            dedupKey: DedupKey(["more", notification.owner ?? ""]).text,
            payload: PagerDutyEvent.Payload(
                summary: "\(Counts.counted(groups, "more group")) of failures with \(Counts.counted(tasks, "task"))",
                source: "ecs-sweep",
                severity: .error,
                group: owner,
                details: PagerDutyEvent.Details(count: tasks, owner: owner, coverage: coverage)
            )
        )
    }
}
