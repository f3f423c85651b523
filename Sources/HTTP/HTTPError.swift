/// Why there is no whole response.
public struct HTTPError: Error, Sendable, Equatable {
    /// The kinds of failure that callers tell apart.
    public enum Reason: Sendable, Equatable {
        /// The task was cancelled.
        case cancelled
        /// The address cannot be used.
        case invalidURL
        /// The host's name was not found.
        case nameResolution
        /// No connection could be made.
        case connection
        /// The proxy's address cannot be used, or the proxy does not let the request through.
        case proxy
        /// The connection broke before the response was whole.
        case interrupted
        /// The time limit passed.
        case timeout
        /// The TLS handshake broke off before a certificate was judged: the network, or no TLS at all.
        case handshake
        /// The server's certificate was not accepted.
        case tls
        /// The response is larger than the limit.
        case tooLarge
        /// Anything else.
        case other
    }

    /// The kind of failure.
    public var reason: Reason

    /// What happened, in a sentence that may be shown to a user.
    ///
    /// It holds no secret.
    public var message: String

    /// The status of the response that was not whole; `nil` when none had come.
    public var status: Int?

    /// Makes an error.
    public init(_ reason: Reason, _ message: String, status: Int? = nil) {
        self.reason = reason
        self.message = message
        self.status = status
    }
}

extension HTTPError: CustomStringConvertible {
    /// The message: the reason is for programs.
    public var description: String { message }
}
