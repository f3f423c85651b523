/// What is told of a run: the place to attach tracing, metrics or a log.
///
/// Every requirement has an implementation that does nothing. The calls come from the run's tasks, many at once; they
/// should return quickly.
///
/// ```swift
/// struct Tracing: PipelineObserver {
///     func process(stage: String, _ operation: () async throws -> Void) async throws {
///         try await withSpan(stage) { try await operation() }
///     }
/// }
/// ```
public protocol PipelineObserver: Sendable {
    /// A run begins.
    func runStarted(_ graph: Graph)

    /// Runs a stage for one element: an implementation calls `operation` once, in a span or a task-local context.
    ///
    /// It is called for a ``Stage``, not for what is fused into a segment. What `operation` throws must be thrown on: the
    /// ``FailurePolicy`` decides about it.
    func process(stage: String, _ operation: () async throws -> Void) async throws

    /// An element failed for good.
    ///
    /// - Parameters:
    ///   - stage: the stage's name.
    ///   - error: what the last attempt threw.
    ///   - disposition: what became of the element.
    func elementFailed(stage: String, error: any Error, disposition: FailureDisposition)

    /// An element failed and is tried again after a delay.
    ///
    /// - Parameters:
    ///   - stage: the stage's name.
    ///   - error: what the attempt threw.
    ///   - attempt: how many attempts there have been, from 1.
    ///   - delay: how long the stage waits before the next one.
    func retrying(stage: String, error: any Error, attempt: Int, delay: Duration)

    /// A run has ended and its sinks are closed.
    func runEnded(_ outcome: Outcome)
}

extension PipelineObserver {
    /// Does nothing.
    public func runStarted(_ graph: Graph) {}

    /// Runs the stage.
    public func process(stage: String, _ operation: () async throws -> Void) async throws {
        try await operation()
    }

    /// Does nothing.
    public func elementFailed(stage: String, error: any Error, disposition: FailureDisposition) {}

    /// Does nothing.
    public func retrying(stage: String, error: any Error, attempt: Int, delay: Duration) {}

    /// Does nothing.
    public func runEnded(_ outcome: Outcome) {}
}

/// What became of an element that failed.
public enum FailureDisposition: String, Sendable {
    /// The run ends.
    case stopped
    /// It was left out.
    case skipped
    /// It went to the dead-letter sink.
    case deadLettered
}
