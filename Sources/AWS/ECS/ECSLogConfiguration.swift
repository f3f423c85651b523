/// Where the output of a container goes.
///
/// Source: the ECS API model, shape `LogConfiguration`.
public struct ECSLogConfiguration: Sendable, Equatable, Decodable {
    /// The log driver, such as `awslogs`.
    public var logDriver: String
    /// The driver's options, such as `awslogs-group`.
    public var options: [String: String]?

    /// Makes a log configuration.
    public init(logDriver: String, options: [String: String]? = nil) {
        self.logDriver = logDriver
        self.options = options
    }
}
