extension Pipeline {
    /// Ends the pipeline in sinks: each gets every element.
    ///
    /// - *Emits when* a sink is ready: what is queued in front of it is written as one batch.
    /// - *Suspends when* the queue in front of a sink is full and its ``Delivery`` is to wait, which it is unless
    ///   ``Sink/delivering(_:)`` says otherwise.
    /// - *Finishes when* the input has ended, everything is written and every sink is closed.
    /// - *Fails when* a sink cannot be opened, written to or closed.
    /// - *Cost*: a task and a queue for each sink; batches are shared, not copied.
    ///
    /// - Parameter sinks: where the elements go.
    @inlinable public func sink(_ sinks: any Sink<F.Output>...) -> RunnablePipeline {
        sink(sinks)
    }

    /// Ends the pipeline in any number of sinks; see ``sink(_:)-(Sink<F.Output>...)``.
    @inlinable public func sink(_ sinks: [any Sink<F.Output>]) -> RunnablePipeline {
        RunnablePipeline { [flow] assembly in
            assembly.require(!sinks.isEmpty, else: .noSinks)
            let queues = assembly.diverge(sinks) { assembly.addSink($0) }
            flow.assemble(into: BroadcastInlet(queues), in: assembly)
        }
    }
}
