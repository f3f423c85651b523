/// Where the output of a container goes.
public struct EmulatedLogConfiguration: Sendable, Equatable, Decodable {
    /// The log driver, such as `awslogs`.
    public var logDriver: String
    /// The driver's options, such as `awslogs-group`.
    public var options: [String: String]?

    /// Makes a configuration.
    public init(logDriver: String, options: [String: String]? = nil) {
        self.logDriver = logDriver
        self.options = options
    }

    /// Makes a configuration of `awslogs`; without a prefix, streams have the names of the containers' ids.
    public static func awslogs(group: String, region: String, prefix: String?) -> Self {
        var options = ["awslogs-group": group, "awslogs-region": region]
        options["awslogs-stream-prefix"] = prefix
        return Self(logDriver: "awslogs", options: options)
    }
}
