/// Shows every element to a function and passes it on.
public struct TapTransform<Element: Sendable>: Transform {
    /// A function remembers nothing.
    @inlinable public static var memory: TransformMemory { .none }

    /// The name in the graph, the metrics and in error messages.
    public let name: String

    @usableFromInline let look: @Sendable (Element) throws -> Void

    @inlinable init(name: String, _ look: @escaping @Sendable (Element) throws -> Void) {
        self.name = name
        self.look = look
    }

    /// Calls the function and returns the element.
    @inlinable public func apply(_ element: Element) throws -> Element? {
        try look(element)
        return element
    }
}

extension Pipeline {
    /// Shows every element to a function and passes it on unchanged: for logging, counting, checking.
    ///
    /// - *Emits when* an element comes.
    /// - *Suspends when* never by itself.
    /// - *Finishes when* the input ends.
    /// - *Fails when* the function throws and the policy is to stop.
    /// - *Cost*: a function call; it is fused with its neighbours.
    ///
    /// - Parameters:
    ///   - name: the name in the graph, the metrics and in error messages.
    ///   - onFailure: what to do with an element that the function throws for.
    ///   - look: is shown the element. Behind an unordered stage several workers call it at once.
    @inlinable public func tap(
        name: String = "tap",
        onFailure: FailurePolicy<F.Output> = .stop,
        _ look: @escaping @Sendable (F.Output) throws -> Void
    ) -> Pipeline<Fused<F, TransformStep<TapTransform<F.Output>>, F.Output>> {
        transform(TapTransform(name: name, look), onFailure: onFailure)
    }
}
