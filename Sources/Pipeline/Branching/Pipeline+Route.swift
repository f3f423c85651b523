/// A branch, and which elements it takes.
public struct Route<Input: Sendable, Result: Sendable>: Sendable {
    @usableFromInline let takes: @Sendable (Input) throws -> Bool
    @usableFromInline let branch: Branch<Input, Result>

    @usableFromInline init(takes: @escaping @Sendable (Input) throws -> Bool, branch: Branch<Input, Result>) {
        self.takes = takes
        self.branch = branch
    }

    /// The branch takes the elements that satisfy the condition, and that no route before it takes.
    ///
    /// - Parameters:
    ///   - condition: tells whether the branch takes an element; an error that it throws is dealt with as the stage's
    ///     ``FailurePolicy`` says.
    ///   - branch: where the elements go.
    @inlinable public static func when(
        _ condition: @escaping @Sendable (Input) throws -> Bool,
        _ branch: Branch<Input, Result>
    ) -> Self {
        Self(takes: condition, branch: branch)
    }

    /// The branch takes what no route before it takes.
    @inlinable public static func otherwise(_ branch: Branch<Input, Result>) -> Self {
        Self(takes: { _ in true }, branch: branch)
    }
}

extension Pipeline {
    /// Leads each element to the first branch that takes it; the results of the branches meet again.
    ///
    /// ```swift
    /// let descriptions = Pipeline(from: 1...100)
    ///     .route([
    ///         .when({ $0.isMultiple(of: 2) }, Branch("even") { $0.map { "\($0) is even" } }),
    ///         .otherwise(Branch("odd") { $0.map { "\($0) is odd" } }),
    ///     ])
    /// ```
    ///
    /// - *Emits when* a branch does, in the order of arrival.
    /// - *Suspends when* the element's branch has no room and its ``Delivery`` is to wait.
    /// - *Finishes when* the input has ended and every branch has finished. What comes for a branch that has ended early
    ///   is left out; when all have ended, what is before them is stopped.
    /// - *Fails when* a condition throws and the policy is to stop, or a branch fails.
    /// - *Cost*: a task and a queue for each branch, and a call of the conditions in their order.
    ///
    /// An element that no route takes is left out: it is counted as received and not as emitted.
    ///
    /// - Parameters:
    ///   - routes: the branches, the most particular first.
    ///   - name: the name in the graph and the metrics.
    ///   - onFailure: what to do with an element that a condition throws for.
    @inlinable public func route<Result: Sendable>(
        _ routes: [Route<F.Output, Result>],
        name: String = "route",
        onFailure: FailurePolicy<F.Output> = .stop
    ) -> Pipeline<FanOut<F, Result>> {
        let junction = Junction(name: name, routes: routes, onFailure: onFailure)
        return Pipeline<FanOut<F, Result>>(FanOut(upstream: flow, junction: junction))
    }

    /// Leads each element to the first branch that takes it, all of which end in sinks; see
    /// ``route(_:name:onFailure:)``.
    @inlinable public func route(
        _ routes: [Route<F.Output, Never>],
        name: String = "route",
        onFailure: FailurePolicy<F.Output> = .stop
    ) -> RunnablePipeline {
        closed(by: Junction(name: name, routes: routes, onFailure: onFailure))
    }

    /// Leads the elements that satisfy a condition to one branch and the others to another; their results meet again.
    ///
    /// Emits, suspends, finishes, fails and costs as a route with two branches.
    ///
    /// ```swift
    /// let descriptions = Pipeline(from: 1...100).partition(
    ///     by: { $0.isMultiple(of: 2) },
    ///     Branch("even") { $0.map { "\($0) is even" } },
    ///     rest: Branch("odd") { $0.map { "\($0) is odd" } }
    /// )
    /// ```
    ///
    /// - Parameters:
    ///   - condition: tells which branch an element goes to.
    ///   - matching: where the elements go that satisfy the condition.
    ///   - rest: where the others go.
    ///   - name: the name in the graph and the metrics.
    ///   - onFailure: what to do with an element that the condition throws for.
    @inlinable public func partition<Result: Sendable>(
        by condition: @escaping @Sendable (F.Output) throws -> Bool,
        _ matching: Branch<F.Output, Result>,
        rest: Branch<F.Output, Result>,
        name: String = "partition",
        onFailure: FailurePolicy<F.Output> = .stop
    ) -> Pipeline<FanOut<F, Result>> {
        route([.when(condition, matching), .otherwise(rest)], name: name, onFailure: onFailure)
    }

    /// Leads the elements that satisfy a condition to one branch and the others to another, both of which end in sinks;
    /// see ``partition(by:_:rest:name:onFailure:)``.
    @inlinable public func partition(
        by condition: @escaping @Sendable (F.Output) throws -> Bool,
        _ matching: Branch<F.Output, Never>,
        rest: Branch<F.Output, Never>,
        name: String = "partition",
        onFailure: FailurePolicy<F.Output> = .stop
    ) -> RunnablePipeline {
        route([.when(condition, matching), .otherwise(rest)], name: name, onFailure: onFailure)
    }
}
