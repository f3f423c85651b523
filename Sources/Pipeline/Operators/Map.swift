/// A flow of what a function makes of each element, where it makes something.
///
/// One type serves `map` and `compactMap`: a function that always returns a value costs nothing more.
public struct Map<Upstream: Flow, Output: Sendable>: Flow {
    @usableFromInline let upstream: Upstream
    @usableFromInline let name: String
    @usableFromInline let transform: @Sendable (Upstream.Output) throws -> Output?

    @inlinable
    init(
        upstream: Upstream,
        name: String,
        transform: @escaping @Sendable (Upstream.Output) throws -> Output?
    ) {
        self.upstream = upstream
        self.name = name
        self.transform = transform
    }

    /// Fuses the function into the segment behind it.
    @inlinable
    @inline(__always)
    public func assemble(into inlet: some Inlet<Output>, in assembly: Assembly) {
        let map = MapInlet(transform, into: inlet, meter: assembly.addMeter(name: name))
        upstream.assemble(into: map, in: assembly)
    }

    /// Adds the function's node behind that of the flow before it.
    @inlinable
    public func draw(in graph: inout Graph) -> Graph.Node.ID {
        let before = upstream.draw(in: &graph)
        return graph.add(.init(name: name, kind: .map), after: before)
    }
}

@usableFromInline
struct MapInlet<Element: Sendable, Downstream: Inlet>: Inlet {
    @usableFromInline let transform: @Sendable (Element) throws -> Downstream.Element?
    @usableFromInline var downstream: Downstream
    @usableFromInline var counter: FusedCounter

    @inlinable
    init(
        _ transform: @escaping @Sendable (Element) throws -> Downstream.Element?,
        into downstream: Downstream,
        meter: StageMeter
    ) {
        self.transform = transform
        self.downstream = downstream
        self.counter = FusedCounter(meter)
    }

    @inlinable
    mutating func receive(_ element: Element) throws -> Demand {
        counter.received += 1
        guard let result = try transform(element) else { return .more }
        counter.emitted += 1
        return try downstream.receive(result)
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
        downstream.fork().map { Self(transform, into: $0, meter: counter.meter) }
    }
}
