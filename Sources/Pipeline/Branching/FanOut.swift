/// A flow of the results of several branches.
public struct FanOut<Upstream: Flow, Result: Sendable>: Flow {
    /// The results of all branches.
    public typealias Output = Result

    @usableFromInline let upstream: Upstream
    @usableFromInline let junction: Junction<Upstream.Output, Result>

    @inlinable init(upstream: Upstream, junction: Junction<Upstream.Output, Result>) {
        self.upstream = upstream
        self.junction = junction
    }

    /// Adds the branches, and the queue where their results meet.
    @inlinable @inline(__always) public func assemble(into inlet: some Inlet<Output>, in assembly: Assembly) {
        let results = Boundary<Result>(capacity: 64, in: assembly)
        assembly.addDriver(from: results, into: inlet)
        let branches = BoundaryInlet(results).forks(junction.branches.count) ?? []
        upstream.assemble(into: junction.assemble(into: branches, in: assembly), in: assembly)
    }
}

/// Several branches, and the step that leads elements to them.
@usableFromInline struct Junction<Input: Sendable, Result: Sendable>: Sendable {
    @usableFromInline let branches: [Branch<Input, Result>]
    @usableFromInline let step: RouteStep<Input>
    @usableFromInline let failure: FailurePolicy<Input>

    /// Leads every element to every branch.
    @usableFromInline init(name: String, broadcastingTo branches: [Branch<Input, Result>]) {
        self.branches = branches
        self.step = RouteStep(name: name, detail: "to all") { _ in .all }
        self.failure = .stop
    }

    /// Leads each element to the first route that takes it.
    @usableFromInline init(name: String, routes: [Route<Input, Result>], onFailure failure: FailurePolicy<Input>) {
        self.branches = routes.map(\.branch)
        self.step = RouteStep(name: name, detail: "to one") { element in
            try routes.firstIndex { try $0.takes(element) }.map { .one($0) } ?? .nowhere
        }
        self.failure = failure
    }

    /// Adds the branches, and the stage that leads elements to them.
    ///
    /// - Parameter results: where the results of each branch go, one for each; empty when they end in sinks.
    @usableFromInline func assemble(
        into results: [BoundaryInlet<Result>],
        in assembly: Assembly
    ) -> FusedInlet<RouteStep<Input>, RoutedInlet<Input>> {
        assembly.require(!branches.isEmpty, else: .noBranches(stage: step.name))
        let entrances = assembly.diverge(Array(branches.enumerated())) { index, branch in
            assembly.require(
                branch.delivery.capacity >= 1,
                else: .invalidCapacity(stage: branch.name, capacity: branch.delivery.capacity)
            )
            let entrance = BranchFlow<Input>.Entrance()
            let beginning = BranchFlow(entrance, delivery: branch.delivery)
            branch.build(beginning, results.indices.contains(index) ? results[index] : nil, assembly)
            let inlet = entrance.take(in: assembly)
            assembly.require(inlet != nil, else: .branchWithoutBeginning(branch: branch.name))
            return inlet
        }
        let ways = RoutedInlet(BroadcastInlet(entrances.compactMap { $0?.queue }))
        return FusedInlet(step, into: ways, assembly.addStep(step, onFailure: failure))
    }
}
