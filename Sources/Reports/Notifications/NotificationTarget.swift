public import Sinks

/// A receiver of messages: how it wants to be told, and where.
public struct NotificationTarget: Sendable {
    /// How it wants to be told.
    public var format: any NotificationFormat
    /// Where; it cannot be printed.
    public var url: WebhookURL

    /// Makes a target.
    public init(_ format: any NotificationFormat, at url: WebhookURL) {
        self.format = format
        self.url = url
    }
}
