extension CredentialError {
    /// The error of a call that was to get credentials: a cancellation stays one.
    ///
    /// - Parameter remedy: What to do about a refusal; an error on the way to AWS says itself what to do.
    init(_ source: CredentialSource, _ operation: String, _ error: AWSError, remedy: String) {
        if error.isCancellation {
            self = .cancelled
        } else if case .service = error {
            self = .call(source, operation: operation, error, remedy: remedy)
        } else {
            self = .call(source, operation: operation, error, remedy: "")
        }
    }
}
