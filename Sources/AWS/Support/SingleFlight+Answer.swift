extension SingleFlight {
    /// The answer of a call that is made once for each key, a refusal too.
    ///
    /// - Throws: `CancellationError` when the task is cancelled while it waits or calls.
    package func answer<Output>(
        for key: Key,
        call: () async throws(AWSError) -> Output
    ) async throws(CancellationError) -> Value where Value == Result<Output, AWSError> {
        try await value(for: key) { () async throws(CancellationError) in
            do throws(AWSError) {
                return .success(try await call())
            } catch {
                if error.isCancellation { throw CancellationError() }
                return .failure(error)
            }
        }
    }
}
