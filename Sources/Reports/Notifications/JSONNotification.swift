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
    public func messages(_ notification: Notification) throws -> [[UInt8]] {
        var shown = notification.groups.count
        while true {
            let message = try JSONText().encode(Message(notification, shown: shown))
            if message.count <= Self.sizeLimit || shown == 0 { return [message] }
            shown /= 2
        }
    }

    private struct Message: Encodable {
        struct Tool: Encodable {
            let name = "ecs-sweep"
            let version: String
        }

        struct Coverage: Encodable {
            let complete: Bool
            let shortfalls: [String]
        }

        let schemaVersion = 1
        let tool: Tool
        let generatedAt: String
        let owner: String?
        let failed: Int
        let coverage: Coverage
        let groups: [GroupEntry]
        let omittedGroups: Int

        init(_ notification: Notification, shown: Int) {
            tool = Tool(version: notification.report.toolVersion)
            generatedAt = notification.report.generatedAt.iso8601
            owner = notification.owner
            failed = notification.failureCount
            coverage = Coverage(
                complete: notification.report.coverage.isComplete,
                shortfalls: NotificationText(notification).shortfalls
            )
            groups = notification.groups.prefix(shown).map(GroupEntry.init)
            omittedGroups = notification.groups.count - shown + notification.smallGroups
        }
    }
}
