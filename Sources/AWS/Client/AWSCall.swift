/// One call of an operation: what a service is asked, before its protocol's form and a signature are added.
public struct AWSCall: Sendable {
    /// The name of the operation, such as `ListClusters`.
    public var operation: String
    /// The HTTP method; other than `POST` in REST protocols only.
    public var method: String
    /// The path and the query, percent-encoded; other than `/` in REST protocols only.
    public var path: String
    /// Fields of the header beside those of the protocol and the signature.
    public var headers: [(name: String, value: String)]
    /// A JSON object, or the fields of a form but for `Action` and `Version`.
    public var body: [UInt8]
    /// How long one request may take, the service's silence included; `nil` for the transport's limits.
    public var timeLimit: Duration?
    /// When it is tried again; `nil` for the policy of the client.
    public var retryPolicy: RetryPolicy?

    /// Makes a call.
    public init(
        _ operation: String,
        method: String = "POST",
        path: String = "/",
        headers: [(name: String, value: String)] = [],
        body: [UInt8] = []
    ) {
        self.operation = operation
        self.method = method
        self.path = path
        self.headers = headers
        self.body = body
    }
}
