/// What goes wrong with one call.
enum CallFault {
    /// It is answered with `ThrottlingException`.
    case throttle
    /// It is answered with `ServerException`.
    case serverError
    /// It is not answered: the connection is reset.
    case reset
    /// The answer ends in the middle of its body.
    case truncated
    /// The body comes in pieces.
    case slow

    /// The error that the call is answered with; `nil` where the fault is in the delivery.
    var error: APIError? {
        switch self {
        case .throttle: .throttled
        case .serverError: .serverError
        case .reset, .truncated, .slow: nil
        }
    }
}
