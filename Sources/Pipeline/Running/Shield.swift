/// Runs `operation` to its end even when the current task is cancelled, and returns what it returns.
///
/// The task looks unstructured and is not: it is awaited right here, so it cannot outlive its caller. Without it a
/// sink that is closed after a cancellation could not finish a file or a request.
func shieldedFromCancellation<Result: Sendable>(
    _ operation: @escaping @Sendable () async -> Result
) async -> Result {
    await Task { await operation() }.value
}
