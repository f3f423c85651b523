import AWS
import Sinks
import Stages

/// A message for programs: the groups as the JSON report has them, and whether the sweep is complete.
///
/// It takes at most 1 MiB: where there is more, the smaller groups are counted.
public struct JSONNotification: NotificationFormat {
    /// How large a message becomes, in bytes.
    static let sizeLimit = 1 << 20

    /// The format's name in messages.
    public var name: String { "webhook" }

    /// Makes the format.
    public init() {}

    /// One message.
    public func messages(_ notification: Notification) -> [[UInt8]] {
        var shown = notification.groups.count
        while true {
            let message = Message(notification: notification, shown: shown).json()
            if message.count <= Self.sizeLimit || shown == 0 { return [message] }
            shown /= 2
        }
    }

    private struct Message: JSONWritable {
        let notification: Notification
        let shown: Int

        func write(to object: inout JSONObject) {
            object.add("coverage", Shortfalls(notification: notification))
            object.add("failed", notification.failureCount)
            object.add("generatedAt", notification.report.generatedAt.iso8601)
            object.add("groups", notification.groups.prefix(shown).lazy.map(GroupEntry.init))
            object.add("omittedGroups", notification.groups.count - shown + notification.smallGroups)
            if let owner = notification.owner { object.add("owner", owner) }
            object.add("schemaVersion", 1)
            object.add("tool", ToolEntry(version: notification.report.toolVersion))
        }
    }

    private struct Shortfalls: JSONWritable {
        let notification: Notification

        func write(to object: inout JSONObject) {
            object.add("complete", notification.report.coverage.isComplete)
            object.add("shortfalls", NotificationText(notification).shortfalls)
        }
    }
}
