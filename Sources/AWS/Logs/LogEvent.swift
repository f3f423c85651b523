/// An entry of a log stream.
///
/// Source: the CloudWatch Logs API model, shape `OutputLogEvent`.
public struct LogEvent: Sendable, Equatable, Decodable {
    /// When it was written, in milliseconds since 1970.
    public var timestamp: Int?
    /// What was written (hostile text): a line, or several where the log driver joins them.
    public var message: String

    /// Makes an entry.
    public init(timestamp: Int? = nil, message: String) {
        self.timestamp = timestamp
        self.message = message
    }
}
