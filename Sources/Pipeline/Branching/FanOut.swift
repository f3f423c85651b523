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

/// Several branches, and which elements go to which.
@usableFromInline struct Junction<Input: Sendable, Result: Sendable>: Sendable {
    @usableFromInline let name: String
    @usableFromInline let branches: [Branch<Input, Result>]
    /// The branch that an element goes to, or `nil` for none; without the function it goes to all of them.
    @usableFromInline let choose: (@Sendable (Input) throws -> Int?)?

    @usableFromInline
    init(name: String, branches: [Branch<Input, Result>], choose: (@Sendable (Input) throws -> Int?)?) {
        self.name = name
        self.branches = branches
        self.choose = choose
    }

    /// Adds the branches, and the stage that leads elements to them.
    ///
    /// - Parameter results: where the results of each branch go, one for each; empty when they end in sinks.
    @usableFromInline
    func assemble(into results: [BoundaryInlet<Result>], in assembly: Assembly) -> FanOutInlet<Input> {
        assembly.require(!branches.isEmpty, else: .noBranches(stage: name))
        let entrances = assembly.diverge(Array(branches.enumerated())) { index, branch in
            assembly.require(
                branch.delivery.capacity >= 1,
                else: .invalidCapacity(stage: branch.name, capacity: branch.delivery.capacity)
            )
            let entrance = BranchFlow<Input>.Entrance()
            let beginning = BranchFlow(entrance, delivery: branch.delivery)
            branch.build(beginning, results.indices.contains(index) ? results[index] : nil, assembly)
            let inlet = entrance.take()
            assembly.require(inlet != nil, else: .branchWithoutBeginning(branch: branch.name))
            return inlet
        }
        let detail = choose == nil ? "to all" : "to one"
        let meter = assembly.addStage(name: name, kind: .branch, detail: detail)
        let gauge = Gauge(meter, assembly.suspension)
        return FanOutInlet(BroadcastInlet(entrances.compactMap { $0?.queue }), choose: choose, gauge: gauge)
    }
}
