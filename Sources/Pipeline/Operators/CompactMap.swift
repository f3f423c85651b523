/// Makes another element of each by a function that may leave it out.
public struct CompactMapTransform<Input: Sendable, Output: Sendable>: Transform {
    /// A function remembers nothing.
    @inlinable public static var memory: TransformMemory { .none }

    /// The name in the graph, the metrics and in error messages.
    public let name: String

    @usableFromInline let transform: @Sendable (Input) throws -> Output?

    @inlinable init(name: String, _ transform: @escaping @Sendable (Input) throws -> Output?) {
        self.name = name
        self.transform = transform
    }

    /// Calls the function.
    @inlinable public func apply(_ input: Input) throws -> Output? { try transform(input) }
}

extension Pipeline {
    /// Makes another element of each, where the function returns one.
    ///
    /// - *Emits when* the function returns a value.
    /// - *Suspends when* never by itself.
    /// - *Finishes when* the input ends.
    /// - *Fails when* the function throws and the policy is to stop.
    /// - *Cost*: a function call; it is fused with its neighbours.
    ///
    /// - Parameters:
    ///   - name: the name in the graph, the metrics and in error messages.
    ///   - onFailure: what to do with an element that the function throws for.
    ///   - transform: makes the other element, or `nil`.
    @inlinable public func compactMap<Result: Sendable>(
        name: String = "compactMap",
        onFailure: FailurePolicy<F.Output> = .stop,
        _ transform: @escaping @Sendable (F.Output) throws -> Result?
    ) -> Pipeline<Fused<F, TransformStep<CompactMapTransform<F.Output, Result>>, Result>> {
        self.transform(CompactMapTransform(name: name, transform), onFailure: onFailure)
    }
}
