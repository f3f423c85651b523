/// A stage that gives an element only so much time.
public struct DeadlineStage<Base: Stage>: Stage {
    private let base: Base
    private let limit: Duration

    init(_ base: Base, _ limit: Duration) {
        self.base = base
        self.limit = limit
    }

    /// The name of the stage that is given the time.
    public var name: String { base.name }

    /// Runs the stage beside a sleep, and cancels the one that is left.
    public func process(_ input: Base.Input, into outlet: Outlet<Base.Output>) async throws {
        let context = outlet.context
        // The time begins here and not when the tasks do.
        let end = context.clock.now() + limit
        let results = try await withThrowingTaskGroup(of: [Base.Output].self) { group in
            group.addTask { [base] in
                let port = CollectingPort<Base.Output>(context)
                try await base.process(input, into: Outlet(port))
                return port.elements
            }
            group.addTask { [name, limit] in
                try await context.clock.sleep(until: end)
                throw DeadlineExceeded(stage: name, limit: limit)
            }
            defer { group.cancelAll() }
            return try await group.next() ?? []
        }
        try await outlet.send(contentsOf: results)
    }
}

/// An element took longer than its stage allows.
public struct DeadlineExceeded: Error, Sendable, Equatable, CustomStringConvertible {
    /// The stage's name.
    public var stage: String
    /// How long an element may take.
    public var limit: Duration

    /// What has happened.
    public var description: String { "Stage \"\(stage)\" took longer than \(limit) for an element." }
}

extension Stage {
    /// Cancels the stage when it takes longer than that for an element, and throws ``DeadlineExceeded``.
    ///
    /// Cancellation is cooperative: a stage that does not heed it is waited for all the same, and what it has sent is
    /// dropped.
    ///
    /// - *Emits when* the stage has finished in time: what it has sent goes on then.
    /// - *Suspends when* the stage does.
    /// - *Finishes when* the stage does.
    /// - *Fails when* the time on the run's clock has passed, or the stage throws; then the pipeline's ``FailurePolicy``
    ///   decides.
    /// - *Cost*: a task group of two tasks and an array an element.
    ///
    /// - Parameter limit: how long an element may take. Before ``retrying(_:)`` it bounds each attempt, after it all of
    ///   them together.
    public func deadline(_ limit: Duration) -> DeadlineStage<Self> { DeadlineStage(self, limit) }
}
