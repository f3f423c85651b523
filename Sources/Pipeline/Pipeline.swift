/// A pipeline under construction: a value that describes where elements come from and what happens to them.
///
/// Nothing runs until ``sink(_:capacity:)`` has closed it and ``RunnablePipeline/run(clock:)`` is called.
///
/// ```swift
/// let words = Pipeline(from: ["a b", "c"])
///     .through("split") { (line: String, outlet: Outlet<Substring>) in
///         try await outlet.send(contentsOf: line.split(separator: " "))
///     }
///     .filter { $0 != "b" }
///     .map(String.init)
///     .sink(PrintLines())
/// let outcome = try await words.run()
/// ```
public struct Pipeline<F: Flow>: Sendable {
    /// What leaves the pipeline's last stage.
    public typealias Output = F.Output

    @usableFromInline let flow: F

    /// Makes a pipeline that ends where the flow does: for operators written outside this package.
    @inlinable
    public init(_ flow: F) {
        self.flow = flow
    }
}

extension Pipeline {
    /// Begins a pipeline with the elements of a sequence that is there already.
    ///
    /// - *Emits when* the next stage has room.
    /// - *Suspends when* it has none.
    /// - *Finishes when* the sequence ends.
    /// - *Fails when* never.
    /// - *Cost*: one task; elements cross to the next stage in batches.
    @inlinable
    public init<Base: Sequence & Sendable>(from base: Base, name: String = "source") where F == SequenceFlow<Base> {
        self.init(SequenceFlow(base, name: name))
    }

    /// Begins a pipeline with the elements of an asynchronous sequence.
    ///
    /// - *Emits when* the sequence does and the next stage has room.
    /// - *Suspends when* the sequence does, or the next stage has no room: nothing is fetched ahead.
    /// - *Finishes when* the sequence ends.
    /// - *Fails when* the sequence throws.
    /// - *Cost*: one task; each element goes on at once.
    @inlinable
    public init<Base: AsyncSequence & Sendable>(from base: Base, name: String = "source")
    where F == AsyncSequenceFlow<Base> {
        self.init(AsyncSequenceFlow(base, name: name))
    }

    /// Begins a pipeline with what a source produces.
    ///
    /// - *Emits when* the source sends.
    /// - *Suspends when* the next stage has no room.
    /// - *Finishes when* the source returns.
    /// - *Fails when* the source throws.
    /// - *Cost*: one task; each send goes on at once.
    @inlinable
    public init<Origin: Source>(from source: Origin) where F == SourceFlow<Origin> {
        self.init(SourceFlow(source))
    }
}
