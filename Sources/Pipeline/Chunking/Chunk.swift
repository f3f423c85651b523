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
    @inlinable public func chunk<Key: Hashable & Sendable & SendableMetatype>(
        _ policy: ChunkPolicy<F.Output>,
        by key: @escaping @Sendable (F.Output) -> Key,
        endingWith isLast: (@Sendable (F.Output) -> Bool)? = nil,
        name: String = "chunk"
    ) -> Pipeline<Timed<F, ChunkStep<F.Output, Key>, [F.Output]>> {
        Pipeline<Timed<F, ChunkStep<F.Output, Key>, [F.Output]>>(
            Timed(flow, ChunkStep(name: name, policy, key: key, isLast: isLast))
        )
    }

    /// Gathers elements into arrays; see ``chunk(_:by:endingWith:name:)`` with a single key.
    @inlinable public func chunk(_ policy: ChunkPolicy<F.Output>, name: String = "chunk") -> Pipeline<
        Timed<F, ChunkStep<F.Output, Bool>, [F.Output]>
    > {
        chunk(policy, by: { _ in true }, name: name)
    }
}
