/// An endpoint that cannot be used.
public struct EndpointError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Where it was written: an option, a variable or a file.
    public let source: String
    /// What is wrong with it; the address itself may hold a password and is not quoted.
    public let reason: String
    /// What to do.
    public let remedy: String

    /// Makes an error.
    public init(
        source: String,
        reason: String,
        remedy: String = "Write it as https://host, or http://127.0.0.1:port for this machine."
    ) {
        self.source = source
        self.reason = reason
        self.remedy = remedy
    }

    /// What is wrong and what to do.
    public var description: String {
        "The endpoint of \(source) cannot be used: \(reason). \(remedy)"
    }
}
