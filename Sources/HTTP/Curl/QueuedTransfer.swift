/// A transfer, who is told of its result, and since when it waits.
struct QueuedTransfer {
    let transfer: Transfer
    let completion: Transfer.Completion
    /// When it came to find no connection free; `nil` where one was.
    var waitingSince: ContinuousClock.Instant?

    /// How long it has waited.
    var waited: Duration {
        waitingSince.map { ContinuousClock.now - $0 } ?? .zero
    }
}
