extension Pipeline {
    /// Leads every element through a stage.
    ///
    /// - *Emits when* the stage sends; in the order of the input, unless the width is unordered or keyed.
    /// - *Suspends when* the stage does, or the next one has no room.
    /// - *Finishes when* the input has ended and every element is processed.
    /// - *Fails when* the stage throws and the policy is to stop.
    /// - *Cost*: serial, an allocation an element; else one task a worker and a lock or two an element. The clock is
    ///   read for a sample of the elements where they are cheap.
    ///
    /// - Parameters:
    ///   - stage: what to do with each element.
    ///   - width: how many elements are worked on at once, and in which order results go on.
    ///   - capacity: how many elements may wait in front of the workers.
    ///   - onFailure: what to do with an element that the stage throws for.
    @inlinable public func through<Body: Stage>(
        _ stage: Body,
        width: Width<F.Output> = .serial,
        capacity: Int = 64,
        onFailure: FailurePolicy<F.Output> = .stop
    ) -> Pipeline<Through<F, Body>> where Body.Input == F.Output {
        Pipeline<Through<F, Body>>(
            Through(upstream: flow, stage: stage, width: width, capacity: capacity, failure: onFailure)
        )
    }

    /// Leads every element through a function that sends on any number for each.
    ///
    /// Emits, suspends, finishes, fails and costs as ``through(_:width:capacity:onFailure:)``.
    @inlinable public func through<Result: Sendable>(
        _ name: String,
        width: Width<F.Output> = .serial,
        capacity: Int = 64,
        onFailure: FailurePolicy<F.Output> = .stop,
        _ process: @escaping @Sendable (F.Output, Outlet<Result>) async throws -> Void
    ) -> Pipeline<Through<F, ClosureStage<F.Output, Result>>> {
        through(ClosureStage(name: name, process), width: width, capacity: capacity, onFailure: onFailure)
    }

    /// Makes another element of each by a function that may suspend.
    ///
    /// Emits, suspends, finishes, fails and costs as ``through(_:width:capacity:onFailure:)``.
    ///
    /// ```swift
    /// let pages = Pipeline(from: urls).map(width: .unordered(8)) { url in try await fetch(url) }
    /// ```
    @inlinable public func map<Result: Sendable>(
        name: String = "map",
        width: Width<F.Output>,
        capacity: Int = 64,
        onFailure: FailurePolicy<F.Output> = .stop,
        _ transform: @escaping @Sendable (F.Output) async throws -> Result
    ) -> Pipeline<Through<F, ClosureStage<F.Output, Result>>> {
        through(name, width: width, capacity: capacity, onFailure: onFailure) { element, outlet in
            try await outlet.send(transform(element))
        }
    }
}
