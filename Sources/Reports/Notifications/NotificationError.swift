import Sinks

/// A receiver that was not told, or not of everything.
public struct NotificationError: Error, Sendable {
    /// The format's name.
    public var format: String
    /// Whose failures it was about; `nil` for all.
    public var owner: String?
    /// Why: a `WebhookError`, or what the format threw.
    public var cause: any Error
    /// How many messages were not delivered.
    public var undelivered: Int

    /// Makes an error.
    public init(format: String, owner: String? = nil, cause: any Error, undelivered: Int = 1) {
        self.format = format
        self.owner = owner
        self.cause = cause
        self.undelivered = undelivered
    }
}

extension NotificationError: CustomStringConvertible {
    /// The error in one line that is safe to print.
    public var description: String {
        let whose = owner.map { " for \(Escaping.terminalText($0, limit: 128))" } ?? ""
        let rest = undelivered > 1 ? " \(undelivered - 1) more for the same place were not delivered." : ""
        return "\(format) message\(whose): \(cause)\(rest)"
    }
}
