/// A flow of arrays of the elements that share a key.
public struct Chunk<Upstream: Flow, Key: Hashable & Sendable & SendableMetatype>: Flow {
    /// What leaves: at least one element, all of one key.
    public typealias Output = [Upstream.Output]

    @usableFromInline let upstream: Upstream
    @usableFromInline let name: String
    @usableFromInline let policy: ChunkPolicy<Upstream.Output>
    @usableFromInline let key: @Sendable (Upstream.Output) -> Key
    @usableFromInline let isLast: (@Sendable (Upstream.Output) -> Bool)?

    @inlinable
    init(
        upstream: Upstream,
        name: String,
        policy: ChunkPolicy<Upstream.Output>,
        key: @escaping @Sendable (Upstream.Output) -> Key,
        isLast: (@Sendable (Upstream.Output) -> Bool)?
    ) {
        self.upstream = upstream
        self.name = name
        self.policy = policy
        self.key = key
        self.isLast = isLast
    }

    /// Fuses the chunker into the segment behind it; one that acts when time passes has a task of its own.
    @inlinable
    @inline(__always)
    public func assemble(into inlet: some Inlet<Output>, in assembly: Assembly) {
        assembly.require(
            policy.isValid,
            else: .invalidChunkPolicy(stage: name, policy: policy.description)
        )
        let meter = assembly.addStage(name: name, kind: .chunk, detail: policy.description)
        let chunker = ChunkInlet(
            policy,
            key: key,
            isLast: isLast,
            into: inlet,
            meter: meter,
            clock: assembly.suspension.clock
        )
        if policy.needsOwnTask {
            let boundary = Boundary<Upstream.Output>(capacity: 64, in: assembly)
            assembly.addTimedDriver(from: boundary, into: chunker)
            upstream.assemble(into: BoundaryInlet(boundary), in: assembly)
        } else {
            upstream.assemble(into: chunker, in: assembly)
        }
    }
}

extension Pipeline {
    /// Gathers elements of the same key into arrays.
    ///
    /// - *Emits when* a chunk is complete, and at the end of the input what is left, in the order in which the chunks
    ///   were begun.
    /// - *Suspends when* there is no room for a chunk.
    /// - *Finishes when* the input ends.
    /// - *Fails when* never.
    /// - *Cost*: an array a chunk, and a look-up for an element whose key is not the one before's. It holds state: one
    ///   task drives it. With a time limit or `ready` that task is its own, behind a queue of 64, and one timer is armed
    ///   at a time.
    ///
    /// - Parameters:
    ///   - policy: when a chunk is complete.
    ///   - key: what the elements of a chunk share.
    ///   - isLast: marks an element as the last of its key: its chunk leaves at once, however small.
    ///   - name: the name in the graph and the metrics.
    @inlinable
    public func chunk<Key: Hashable & Sendable & SendableMetatype>(
        _ policy: ChunkPolicy<Output>,
        by key: @escaping @Sendable (Output) -> Key,
        endingWith isLast: (@Sendable (Output) -> Bool)? = nil,
        name: String = "chunk"
    ) -> Pipeline<Chunk<F, Key>> {
        Pipeline<Chunk<F, Key>>(Chunk(upstream: flow, name: name, policy: policy, key: key, isLast: isLast))
    }

    /// Gathers elements into arrays; see ``chunk(_:by:endingWith:name:)`` with a single key.
    @inlinable
    public func chunk(_ policy: ChunkPolicy<Output>, name: String = "chunk") -> Pipeline<Chunk<F, Bool>> {
        chunk(policy, by: { _ in true }, name: name)
    }
}
