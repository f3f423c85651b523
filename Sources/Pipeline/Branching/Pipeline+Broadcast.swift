extension Pipeline {
    /// Leads every element to every branch; the results of the branches meet again.
    ///
    /// - *Emits when* a branch does, in the order of arrival: that of a branch is kept, that of different ones is not
    ///   promised.
    /// - *Suspends when* a branch whose ``Delivery`` is to wait has no room.
    /// - *Finishes when* the input has ended and every branch has finished. A branch that ends early is left out from
    ///   then on; when all have, what is before them is stopped.
    /// - *Fails when* a branch does.
    /// - *Cost*: a task and a queue for each branch; batches are shared, not copied.
    ///
    /// - Parameters:
    ///   - branches: where the elements go.
    ///   - name: the name in the graph and the metrics.
    @inlinable public func broadcast<Result: Sendable>(
        _ branches: [Branch<F.Output, Result>],
        name: String = "broadcast"
    ) -> Pipeline<FanOut<F, Result>> {
        Pipeline<FanOut<F, Result>>(
            FanOut(upstream: flow, junction: Junction(name: name, broadcastingTo: branches))
        )
    }

    /// Leads every element to every branch, all of which end in sinks; see ``broadcast(_:name:)``.
    @inlinable
    public func broadcast(_ branches: [Branch<F.Output, Never>], name: String = "broadcast") -> RunnablePipeline {
        closed(by: Junction(name: name, broadcastingTo: branches))
    }

    @inlinable func closed(by junction: Junction<F.Output, Never>) -> RunnablePipeline {
        RunnablePipeline { [flow] assembly in
            flow.assemble(into: junction.assemble(into: [], in: assembly), in: assembly)
        }
    }
}
