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

    init(code: String, message: String, status: Int, requestID: String?, retryAfter: Duration?) {
        self.code = code.plain(limit: 128)
        self.message = message.plain(limit: 2048)
        self.status = status
        self.requestID = requestID?.plain(limit: 128)
        self.retryAfter = retryAfter
    }
}
