import HTTP

/// What an AWS service answered in place of a result.
public struct ServiceError: Error, Sendable, Equatable {
    /// AWS's name of the error, such as `AccessDeniedException`; `HTTP503` where the answer has none.
    public let code: String
    /// What AWS says of it.
    public let message: String
    /// The HTTP status.
    public let status: Int
    /// The request's id, for AWS's support.
    public let requestID: String?
    /// How long the service asks to wait.
    let retryAfter: Duration?

    /// Makes an error; text is cut to a bounded length and its controls are replaced.
    public init(code: String, message: String, status: Int, requestID: String? = nil) {
        self.init(code: code, message: message, status: status, requestID: requestID, retryAfter: nil)
    }

    private init(code: String, message: String, status: Int, requestID: String?, retryAfter: Duration?) {
        self.code = code.plain(limit: 128)
        self.message = message.plain(limit: 2048)
        self.status = status
        self.requestID = requestID?.plain(limit: 128)
        self.retryAfter = retryAfter
    }

    /// Reads an answer of the AWS JSON protocols.
    ///
    /// The code stands in the body's `__type` or in a field of the header, perhaps with a name space before a `#` and
    /// an address behind a `:`.
    init(_ response: HTTPResponse) {
        struct Body: Decodable {
            var type: String?
            var code: String?
            var message: String?
            var capitalizedMessage: String?

            enum CodingKeys: String, CodingKey {
                case type = "__type"
                case code
                case message
                case capitalizedMessage = "Message"
            }
        }
        let body = try? JSONBody.decode(Body.self, from: response.body)
        let name = body?.type ?? body?.code ?? response.header("x-amzn-ErrorType") ?? ""
        let code = name.prefix { $0 != ":" }.split(separator: "#").last.map(String.init) ?? ""
        self.init(
            code: code.isEmpty ? "HTTP\(response.status)" : code,
            message: body?.message ?? body?.capitalizedMessage ?? "",
            status: response.status,
            requestID: response.header("x-amzn-RequestId"),
            retryAfter: response.header("x-amz-retry-after").flatMap { Int($0) }
                .flatMap { (0...86_400_000).contains($0) ? .milliseconds($0) : nil }
        )
    }
}
