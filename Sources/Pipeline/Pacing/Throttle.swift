/// A flow at a steady pace.
public struct Throttle<Upstream: Flow, Key: Hashable & Sendable & SendableMetatype>: Flow {
    /// What leaves: what came.
    public typealias Output = Upstream.Output

    @usableFromInline let upstream: Upstream
    @usableFromInline let name: String
    @usableFromInline let rate: Rate
    @usableFromInline let capacity: Int
    @usableFromInline let cost: @Sendable (Output) -> Int
    @usableFromInline let key: @Sendable (Output) -> Key

    @inlinable
    init(
        upstream: Upstream,
        name: String,
        rate: Rate,
        capacity: Int,
        cost: @escaping @Sendable (Output) -> Int,
        key: @escaping @Sendable (Output) -> Key
    ) {
        self.upstream = upstream
        self.name = name
        self.rate = rate
        self.capacity = capacity
        self.cost = cost
        self.key = key
    }

    /// Adds a task that holds elements until their time has come.
    @inlinable
    @inline(__always)
    public func assemble(into inlet: some Inlet<Output>, in assembly: Assembly) {
        assembly.require(rate.isValid, else: .invalidRate(stage: name, rate: rate.description))
        assembly.require(capacity >= 1, else: .invalidCapacity(stage: name, capacity: capacity))
        let meter = assembly.addStage(name: name, kind: .throttle, detail: rate.description)
        let boundary = Boundary<Output>(capacity: capacity, in: assembly)
        let throttle = ThrottleInlet(
            rate,
            capacity: capacity,
            cost: cost,
            key: key,
            into: inlet,
            meter: meter,
            clock: assembly.suspension.clock
        )
        assembly.addTimedDriver(from: boundary, into: throttle)
        upstream.assemble(into: BoundaryInlet(boundary), in: assembly)
    }
}

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
    @inlinable
    public func throttle<Key: Hashable & Sendable & SendableMetatype>(
        _ rate: Rate,
        capacity: Int = 64,
        name: String = "throttle",
        cost: @escaping @Sendable (Output) -> Int = { _ in 1 },
        by key: @escaping @Sendable (Output) -> Key
    ) -> Pipeline<Throttle<F, Key>> {
        Pipeline<Throttle<F, Key>>(
            Throttle(upstream: flow, name: name, rate: rate, capacity: capacity, cost: cost, key: key)
        )
    }

    /// Lets elements through at a steady pace, in their order; see ``throttle(_:capacity:name:cost:by:)`` with a single
    /// key.
    @inlinable
    public func throttle(
        _ rate: Rate,
        capacity: Int = 64,
        name: String = "throttle",
        cost: @escaping @Sendable (Output) -> Int = { _ in 1 }
    ) -> Pipeline<Throttle<F, Bool>> {
        throttle(rate, capacity: capacity, name: name, cost: cost, by: { _ in true })
    }
}
