/// A stage that tries an element again when it fails.
public struct RetryingStage<Base: Stage>: Stage {
    private let base: Base
    private let policy: RetryPolicy

    init(_ base: Base, _ policy: RetryPolicy) {
        self.base = base
        self.policy = policy
    }

    /// The name of the stage that is tried.
    public var name: String { base.name }

    /// Tries until an attempt succeeds, and sends what it has sent.
    public func process(_ input: Base.Input, into outlet: Outlet<Base.Output>) async throws {
        let context = outlet.context
        var attempt = 1
        while true {
            let port = CollectingPort<Base.Output>(context)
            do {
                try await base.process(input, into: Outlet(port))
            } catch {
                guard !Task.isCancelled, let delay = policy.delay(after: error, attempt: attempt) else { throw error }
                context.meter.countRetry()
                context.observer?.retrying(stage: name, error: error, attempt: attempt, delay: delay)
                try await outlet.sleep(for: delay)
                attempt += 1
                continue
            }
            return try await outlet.send(contentsOf: port.elements)
        }
    }
}

extension Stage {
    /// Tries an element again when this stage throws for it.
    ///
    /// ```swift
    /// let fetch = Fetch().deadline(.seconds(5)).retrying(RetryPolicy(attempts: 4))
    /// let pages = Pipeline(from: urls).through(fetch, width: .unordered(64))
    /// ```
    ///
    /// - *Emits when* an attempt has succeeded: what it has sent goes on then, and what a failed one has sent does not,
    ///   so nothing is sent twice.
    /// - *Suspends when* the stage does, and between two attempts, on the run's clock. Meanwhile the worker is taken.
    /// - *Finishes when* the stage does.
    /// - *Fails when* the last attempt does, with its error; then the pipeline's ``FailurePolicy`` decides.
    /// - *Cost*: an array an element. Attempts beyond the first are counted as ``StageMetrics/retried``.
    ///
    /// - Parameter policy: how often, and when.
    public func retrying(_ policy: RetryPolicy) -> RetryingStage<Self> { RetryingStage(self, policy) }
}
