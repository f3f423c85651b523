/// A stream of CloudWatch Logs.
public struct EmulatedLogStream: Sendable, Equatable {
    /// The name of the log group.
    public var group: String
    /// The name of the stream, such as `web/app/0123456789abcdef0123456789abcdef`.
    public var name: String
    /// What was written to it, oldest first: an entry each.
    public var lines: [String]

    /// Makes a stream.
    public init(group: String, name: String, lines: [String]) {
        self.group = group
        self.name = name
        self.lines = lines
    }
}
