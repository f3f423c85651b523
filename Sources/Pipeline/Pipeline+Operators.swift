extension Pipeline {
    /// Leads every element through a stage.
    ///
    /// - *Emits when* the stage sends; in the order of the input, unless the width is unordered.
    /// - *Suspends when* the stage does, or the next one has no room.
    /// - *Finishes when* the input has ended and every element is processed.
    /// - *Fails when* the stage throws: the run ends with that error.
    /// - *Cost*: serial, two looks at the clock and a lock an element; else one task a worker and two locks an element.
    ///
    /// - Parameters:
    ///   - stage: what to do with each element.
    ///   - width: how many elements are worked on at once, and in which order results go on.
    ///   - capacity: how many elements may wait in front of the workers.
    @inlinable
    public func through<Body: Stage>(
        _ stage: Body,
        width: Width = .serial,
        capacity: Int = 64
    ) -> Pipeline<Through<F, Body>> where Body.Input == Output {
        Pipeline<Through<F, Body>>(Through(upstream: flow, stage: stage, width: width, capacity: capacity))
    }

    /// Leads every element through a function that sends on any number for each.
    ///
    /// Emits, suspends, finishes, fails and costs as ``through(_:width:capacity:)``.
    @inlinable
    public func through<Result: Sendable>(
        _ name: String,
        width: Width = .serial,
        capacity: Int = 64,
        _ process: @escaping @Sendable (Output, Outlet<Result>) async throws -> Void
    ) -> Pipeline<Through<F, ClosureStage<Output, Result>>> {
        through(ClosureStage(name: name, process), width: width, capacity: capacity)
    }

    /// Makes another element of each.
    ///
    /// - *Emits when* an element comes.
    /// - *Suspends when* never.
    /// - *Finishes when* the input ends.
    /// - *Fails when* the function throws.
    /// - *Cost*: a function call; it is fused with its neighbours.
    @inlinable
    public func map<Result: Sendable>(
        name: String = "map",
        _ transform: @escaping @Sendable (Output) throws -> Result
    ) -> Pipeline<Map<F, Result>> {
        Pipeline<Map<F, Result>>(Map(upstream: flow, name: name, transform: transform))
    }

    /// Makes another element of each, where the function returns one.
    ///
    /// - *Emits when* the function returns a value.
    /// - *Suspends when* never.
    /// - *Finishes when* the input ends.
    /// - *Fails when* the function throws.
    /// - *Cost*: a function call; it is fused with its neighbours.
    @inlinable
    public func compactMap<Result: Sendable>(
        name: String = "compactMap",
        _ transform: @escaping @Sendable (Output) throws -> Result?
    ) -> Pipeline<Map<F, Result>> {
        Pipeline<Map<F, Result>>(Map(upstream: flow, name: name, transform: transform))
    }

    /// Keeps the elements that satisfy the condition.
    ///
    /// - *Emits when* the condition holds.
    /// - *Suspends when* never.
    /// - *Finishes when* the input ends.
    /// - *Fails when* the condition throws.
    /// - *Cost*: a function call; it is fused with its neighbours.
    @inlinable
    public func filter(
        name: String = "filter",
        _ isIncluded: @escaping @Sendable (Output) throws -> Bool
    ) -> Pipeline<Filter<F>> {
        Pipeline<Filter<F>>(Filter(upstream: flow, name: name, isIncluded: isIncluded))
    }

    /// Gathers elements into arrays, each of one key.
    ///
    /// - *Emits when* a chunk is complete by the policy, when `isLast` says so, and at the end; never an empty one.
    /// - *Suspends when* never.
    /// - *Finishes when* the input has ended; chunks that are still open leave first, in the order of their first
    ///   elements.
    /// - *Fails when* never.
    /// - *Cost*: one look-up in a dictionary an element; it is fused with its neighbours, but one task alone drives
    ///   it. It holds one open chunk for each key that has begun and not ended.
    ///
    /// - Parameters:
    ///   - policy: when a chunk is complete.
    ///   - key: elements of the same key share a chunk.
    ///   - isLast: whether no more elements of this one's key come for now, so that its chunk need not wait.
    @inlinable
    public func chunk<Key: Hashable & Sendable & SendableMetatype>(
        _ policy: ChunkPolicy,
        by key: @escaping @Sendable (Output) -> Key,
        endingWith isLast: @escaping @Sendable (Output) -> Bool = { _ in false },
        name: String = "chunk"
    ) -> Pipeline<Chunk<F, Key>> {
        Pipeline<Chunk<F, Key>>(Chunk(upstream: flow, name: name, policy: policy, key: key, isLast: isLast))
    }

    /// Gathers elements into arrays.
    ///
    /// Emits, suspends, finishes, fails and costs as ``chunk(_:by:endingWith:name:)`` with a single key.
    @inlinable
    public func chunk(_ policy: ChunkPolicy, name: String = "chunk") -> Pipeline<Chunk<F, Bool>> {
        chunk(policy, by: { _ in true }, name: name)
    }

    /// Ends the pipeline in sinks: each gets every element, and the slowest sets the pace.
    ///
    /// - Parameters:
    ///   - sinks: where the elements go.
    ///   - capacity: how many elements may wait in front of each sink.
    @inlinable
    public func sink(_ sinks: any Sink<Output>..., capacity: Int = 64) -> RunnablePipeline {
        sink(sinks, capacity: capacity)
    }

    /// Ends the pipeline in any number of sinks; see ``sink(_:capacity:)-(Sink<Output>...,_)``.
    @inlinable
    public func sink(_ sinks: [any Sink<Output>], capacity: Int = 64) -> RunnablePipeline {
        var graph = Graph()
        let last = flow.draw(in: &graph)
        for sink in sinks { _ = graph.add(.init(name: sink.name, kind: .sink), after: last) }
        return RunnablePipeline(graph: graph) { [flow] assembly in
            // Assembled from the end to the beginning: each part needs to know where it leads.
            let targets = sinks.reversed().map { assembly.addSink($0, capacity: capacity) }
            flow.assemble(into: BroadcastInlet(targets.reversed().map(\.inlet)), in: assembly)
            return targets.reversed().map(\.run)
        }
    }
}
