/// A flow of arrays of the elements that share a key.
public struct Chunk<Upstream: Flow, Key: Hashable & Sendable & SendableMetatype>: Flow {
    /// What leaves: at least one element, all of one key.
    public typealias Output = [Upstream.Output]

    @usableFromInline let upstream: Upstream
    @usableFromInline let name: String
    @usableFromInline let policy: ChunkPolicy
    @usableFromInline let key: @Sendable (Upstream.Output) -> Key
    @usableFromInline let isLast: @Sendable (Upstream.Output) -> Bool

    @inlinable
    init(
        upstream: Upstream,
        name: String,
        policy: ChunkPolicy,
        key: @escaping @Sendable (Upstream.Output) -> Key,
        isLast: @escaping @Sendable (Upstream.Output) -> Bool
    ) {
        self.upstream = upstream
        self.name = name
        self.policy = policy
        self.key = key
        self.isLast = isLast
    }

    /// Fuses the chunker into the segment behind it.
    ///
    /// As it holds state, one task alone drives it.
    @inlinable
    @inline(__always)
    public func assemble(into inlet: some Inlet<Output>, in assembly: Assembly) {
        assembly.require(policy.count >= 1, else: .invalidChunkSize(stage: name, size: policy.count))
        let meter = assembly.addMeter(name: name)
        let chunker = ChunkInlet(policy, key: key, isLast: isLast, into: inlet, meter: meter)
        upstream.assemble(into: chunker, in: assembly)
    }

    /// Adds the chunker's node behind that of the flow before it.
    @inlinable
    public func draw(in graph: inout Graph) -> Graph.Node.ID {
        let before = upstream.draw(in: &graph)
        return graph.add(.init(name: name, kind: .chunk, detail: policy.description), after: before)
    }
}
