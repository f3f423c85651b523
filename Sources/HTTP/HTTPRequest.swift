/// One HTTP request.
public struct HTTPRequest: Sendable {
    /// How a request reaches its host.
    public enum Route: Sendable {
        /// As the transport is configured: through a proxy, where there is one.
        case configured
        /// Without a proxy: what answers on this machine or on its link is not what a proxy would find there.
        case direct
    }

    /// The method, such as `POST`.
    public var method: String

    /// The absolute address, `http` or `https`.
    public var url: String

    /// The header fields, in order.
    ///
    /// `Host` and `Content-Length` are added by the transport.
    public var headers: [(name: String, value: String)]

    /// The body; empty for none.
    public var body: [UInt8]

    /// How long the whole request may take once it has a connection, the server's silence included; `nil` for the
    /// transport's limits.
    public var timeLimit: Duration?

    /// How the request reaches its host.
    public var route: Route

    /// The largest body of a response that is accepted, in bytes; `nil` for the transport's limit.
    public var responseLimit: Int?

    /// Makes a request.
    public init(
        method: String,
        url: String,
        headers: [(name: String, value: String)] = [],
        body: [UInt8] = [],
        timeLimit: Duration? = nil,
        route: Route = .configured,
        responseLimit: Int? = nil
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeLimit = timeLimit
        self.route = route
        self.responseLimit = responseLimit
    }
}
