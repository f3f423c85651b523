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
    ///   - condition: tells whether the branch takes an element; an error that it throws ends the run.
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
    /// - *Fails when* a condition throws, or a branch fails.
    /// - *Cost*: a task and a queue for each branch, and a call of the conditions in their order.
    ///
    /// An element that no route takes is left out: it is counted as received and not as emitted.
    ///
    /// - Parameters:
    ///   - routes: the branches, the most particular first.
    ///   - name: the name in the graph and the metrics.
    @inlinable public func route<Result: Sendable>(
        _ routes: [Route<F.Output, Result>],
        name: String = "route"
    ) -> Pipeline<FanOut<F, Result>> {
        Pipeline<FanOut<F, Result>>(FanOut(upstream: flow, junction: Junction(name: name, routes: routes)))
    }

    /// Leads each element to the first branch that takes it, all of which end in sinks; see ``route(_:name:)``.
    @inlinable public func route(_ routes: [Route<F.Output, Never>], name: String = "route") -> RunnablePipeline {
        closed(by: Junction(name: name, routes: routes))
    }
}

extension Junction {
    @usableFromInline init(name: String, routes: [Route<Input, Result>]) {
        self.init(name: name, branches: routes.map(\.branch)) { element in
            try routes.firstIndex { try $0.takes(element) }
        }
    }
}
