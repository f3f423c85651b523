extension Pipeline {
    /// Lets elements through at a steady pace: nothing is dropped, what comes too early waits.
    ///
    /// - *Emits when* the element's key may spend its cost: at once within the burst, else in its time.
    /// - *Suspends when* `capacity` elements wait. An element that waits holds up those of its own key alone.
    /// - *Finishes when* the input has ended and every element has left.
    /// - *Fails when* never.
    /// - *Cost*: one task behind a queue, and a reading of the clock an element. A key whose rate is paid for is
    ///   forgotten.
    ///
    /// - Parameters:
    ///   - rate: how much may pass.
    ///   - capacity: how many elements may wait in the queue, and as many in front of their time.
    ///   - name: the name in the graph and the metrics.
    ///   - cost: what an element costs; one that costs more than the burst passes when all before it is paid for.
    ///   - key: what the rate is kept for.
    @inlinable public func throttle<Key: Hashable & Sendable & SendableMetatype>(
        _ rate: Rate,
        capacity: Int = 64,
        name: String = "throttle",
        cost: @escaping @Sendable (F.Output) -> Int = { _ in 1 },
        by key: @escaping @Sendable (F.Output) -> Key
    ) -> Pipeline<Timed<F, ThrottleStep<F.Output, Key>, F.Output>> {
        Pipeline<Timed<F, ThrottleStep<F.Output, Key>, F.Output>>(
            Timed(flow, ThrottleStep(name: name, rate, capacity: capacity, cost: cost, key: key))
        )
    }

    /// Lets elements through at a steady pace, in their order; see ``throttle(_:capacity:name:cost:by:)`` with a single
    /// key.
    @inlinable public func throttle(
        _ rate: Rate,
        capacity: Int = 64,
        name: String = "throttle",
        cost: @escaping @Sendable (F.Output) -> Int = { _ in 1 }
    ) -> Pipeline<Timed<F, ThrottleStep<F.Output, Bool>, F.Output>> {
        throttle(rate, capacity: capacity, name: name, cost: cost, by: { _ in true })
    }
}
