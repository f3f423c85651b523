/// Keeps the elements that satisfy a condition.
public struct FilterTransform<Element: Sendable>: Transform {
    /// A condition remembers nothing.
    @inlinable public static var memory: TransformMemory { .none }

    /// The name in the graph, the metrics and in error messages.
    public let name: String

    @usableFromInline let isIncluded: @Sendable (Element) throws -> Bool

    @inlinable init(name: String, _ isIncluded: @escaping @Sendable (Element) throws -> Bool) {
        self.name = name
        self.isIncluded = isIncluded
    }

    /// Returns the element if it satisfies the condition.
    @inlinable public func apply(_ element: Element) throws -> Element? { try isIncluded(element) ? element : nil }
}

extension Pipeline {
    /// Keeps the elements that satisfy a condition.
    ///
    /// - *Emits when* an element satisfies it.
    /// - *Suspends when* never by itself.
    /// - *Finishes when* the input ends.
    /// - *Fails when* the condition throws and the policy is to stop.
    /// - *Cost*: a function call; it is fused with its neighbours.
    ///
    /// - Parameters:
    ///   - name: the name in the graph, the metrics and in error messages.
    ///   - onFailure: what to do with an element that the condition throws for.
    ///   - isIncluded: the condition.
    @inlinable public func filter(
        name: String = "filter",
        onFailure: FailurePolicy<F.Output> = .stop,
        _ isIncluded: @escaping @Sendable (F.Output) throws -> Bool
    ) -> Pipeline<Fused<F, TransformStep<FilterTransform<F.Output>>, F.Output>> {
        transform(FilterTransform(name: name, isIncluded), onFailure: onFailure)
    }
}
