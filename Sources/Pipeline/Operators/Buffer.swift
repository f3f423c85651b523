/// A flow with a queue in it.
public struct Buffer<Upstream: Flow>: Flow {
    /// What leaves: what came.
    public typealias Output = Upstream.Output

    @usableFromInline let upstream: Upstream
    @usableFromInline let name: String
    @usableFromInline let capacity: Int
    @usableFromInline let overflow: Overflow

    @inlinable init(upstream: Upstream, name: String, capacity: Int, overflow: Overflow) {
        self.upstream = upstream
        self.name = name
        self.capacity = capacity
        self.overflow = overflow
    }

    /// Ends the segment before the queue, and begins another one behind it.
    @inlinable @inline(__always) public func assemble(into inlet: some Inlet<Output>, in assembly: Assembly) {
        assembly.require(capacity >= 1, else: .invalidCapacity(stage: name, capacity: capacity))
        let policy = overflow == .wait ? "" : ", \(overflow.kind.rawValue)"
        let meter = assembly.addStage(name: name, kind: .buffer, detail: "\(capacity)\(policy)")
        let boundary = Boundary<Output>(capacity: capacity, overflow: overflow, in: assembly)
        assembly.addDriver(from: boundary, into: assembly.counting(meter, into: inlet))
        upstream.assemble(into: BoundaryInlet(boundary), in: assembly)
    }
}

extension Pipeline {
    /// Puts a queue here: what is before it and what is behind it run at the same time, in different tasks.
    ///
    /// - *Emits when* the stage behind it has room.
    /// - *Suspends when* the queue is full and the policy is to wait.
    /// - *Finishes when* the input has ended and the queue is empty.
    /// - *Fails when* never.
    /// - *Cost*: one task; elements cross in batches, so one costs some 20 ns.
    ///
    /// - Parameters:
    ///   - capacity: how many elements may be queued; each side may hold one batch, of 64 at the most, in hand.
    ///   - overflow: what becomes of an element that finds no room. Dropped ones are counted.
    ///   - name: the name in the graph and the metrics.
    @inlinable public func buffer(
        _ capacity: Int,
        overflow: Overflow = .wait,
        name: String = "buffer"
    ) -> Pipeline<Buffer<F>> {
        Pipeline<Buffer<F>>(Buffer(upstream: flow, name: name, capacity: capacity, overflow: overflow))
    }
}
