/// Why bytes on a connection are not a request; the connection ends with the answer.
enum RequestRejection: Error, Equatable {
    /// The bytes are not HTTP/1.1.
    case malformed
    /// The head is larger than ``RequestParser/Limits/head``.
    case headTooLarge
    /// The body is larger than ``RequestParser/Limits/body``.
    case bodyTooLarge
    /// A transfer coding other than `chunked`.
    case unknownCoding

    /// The status of the answer.
    var status: HTTPStatus {
        switch self {
        case .malformed: .badRequest
        case .headTooLarge: .headerFieldsTooLarge
        case .bodyTooLarge: .contentTooLarge
        case .unknownCoding: .notImplemented
        }
    }
}
