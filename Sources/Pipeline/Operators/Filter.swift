/// A flow of the elements that satisfy a condition.
public struct Filter<Upstream: Flow>: Flow {
    /// What leaves: what came.
    public typealias Output = Upstream.Output

    @usableFromInline let upstream: Upstream
    @usableFromInline let name: String
    @usableFromInline let isIncluded: @Sendable (Output) throws -> Bool

    @inlinable
    init(upstream: Upstream, name: String, isIncluded: @escaping @Sendable (Output) throws -> Bool) {
        self.upstream = upstream
        self.name = name
        self.isIncluded = isIncluded
    }

    /// Fuses the filter into the segment behind it.
    @inlinable
    @inline(__always)
    public func assemble(into inlet: some Inlet<Output>, in assembly: Assembly) {
        let filter = FilterInlet(isIncluded, into: inlet, meter: assembly.addMeter(name: name))
        upstream.assemble(into: filter, in: assembly)
    }

    /// Adds the filter's node behind that of the flow before it.
    @inlinable
    public func draw(in graph: inout Graph) -> Graph.Node.ID {
        let before = upstream.draw(in: &graph)
        return graph.add(.init(name: name, kind: .filter), after: before)
    }
}

@usableFromInline
struct FilterInlet<Downstream: Inlet>: Inlet {
    @usableFromInline typealias Element = Downstream.Element

    @usableFromInline let isIncluded: @Sendable (Element) throws -> Bool
    @usableFromInline var downstream: Downstream
    @usableFromInline var counter: FusedCounter

    @inlinable
    init(_ isIncluded: @escaping @Sendable (Element) throws -> Bool, into downstream: Downstream, meter: StageMeter) {
        self.isIncluded = isIncluded
        self.downstream = downstream
        self.counter = FusedCounter(meter)
    }

    @inlinable
    mutating func receive(_ element: Element) throws -> Demand {
        counter.received += 1
        guard try isIncluded(element) else { return .more }
        counter.emitted += 1
        return try downstream.receive(element)
    }

    @inlinable
    mutating func drain() async throws -> Duration {
        counter.publish()
        return try await downstream.drain()
    }

    @inlinable
    mutating func finish() async throws {
        counter.publish()
        try await downstream.finish()
    }

    @inlinable
    func fork() -> Self? {
        downstream.fork().map { Self(isIncluded, into: $0, meter: counter.meter) }
    }
}
