extension CredentialError {
    /// The error of a call that was to get credentials: a cancellation stays one.
    init(_ source: CredentialSource, _ operation: String, _ error: AWSError, remedy: String) {
        self = error.isCancellation ? .cancelled : .call(source, operation: operation, error, remedy: remedy)
    }
}
