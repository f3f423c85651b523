extension FaultKind {
    /// The error that a call of an operation is answered with; `nil` where the fault is in the delivery.
    ///
    /// - Parameters:
    ///   - operation: the name of the operation.
    ///   - service: the service's name in IAM actions.
    func error(of operation: String, service: String) -> APIError? {
        switch self {
        case .error(let code): DocumentedErrors.error(code, of: operation)
        case .throttle: .throttled
        case .serverError: .serverError
        case .denied:
            .notAuthorized("arn:aws:iam::111122223333:user/emulated", action: "\(service):\(operation)", resource: "*")
        case .expired: .expiredToken
        case .deletedKeys: .unknownKeys(service)
        default: nil
        }
    }
}
