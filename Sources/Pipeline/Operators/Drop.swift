/// Leaves out the first elements.
public struct DropTransform<Element: Sendable>: Transform {
    /// The name in the graph, the metrics and in error messages.
    public let name: String

    @usableFromInline var isDropping = true
    @usableFromInline var seen = 0
    @usableFromInline let isDropped: @Sendable (_ element: Element, _ place: Int) throws -> Bool

    @inlinable init(name: String, _ isDropped: @escaping @Sendable (_ element: Element, _ place: Int) throws -> Bool) {
        self.name = name
        self.isDropped = isDropped
    }

    /// Returns the element unless it is one of the first.
    @inlinable public mutating func apply(_ element: Element) throws -> Element? {
        guard isDropping else { return element }
        defer { seen += 1 }
        isDropping = try isDropped(element, seen)
        return isDropping ? nil : element
    }
}

extension Pipeline {
    /// Leaves out the first elements.
    ///
    /// - *Emits when* an element comes after them.
    /// - *Suspends when* never by itself.
    /// - *Finishes when* the input ends.
    /// - *Fails when* never.
    /// - *Cost*: a comparison. It counts: one task drives it.
    ///
    /// - Parameters:
    ///   - count: how many to leave out; none for zero and less.
    ///   - name: the name in the graph and the metrics.
    @inlinable
    public func drop(first count: Int, name: String = "drop") -> Pipeline<
        Fused<F, TransformStep<DropTransform<F.Output>>, F.Output>
    > {
        transform(DropTransform(name: name) { _, place in place < count })
    }

    /// Leaves out elements until one does not satisfy the condition.
    ///
    /// - *Emits when* an element comes from that one on.
    /// - *Suspends when* never by itself.
    /// - *Finishes when* the input ends.
    /// - *Fails when* the condition throws and the policy is to stop.
    /// - *Cost*: a function call until then. It holds state: one task drives it.
    ///
    /// - Parameters:
    ///   - name: the name in the graph, the metrics and in error messages.
    ///   - onFailure: what to do with an element that the condition throws for.
    ///   - condition: the condition.
    @inlinable public func drop(
        name: String = "drop",
        onFailure: FailurePolicy<F.Output> = .stop,
        while condition: @escaping @Sendable (F.Output) throws -> Bool
    ) -> Pipeline<Fused<F, TransformStep<DropTransform<F.Output>>, F.Output>> {
        transform(DropTransform(name: name) { element, _ in try condition(element) }, onFailure: onFailure)
    }
}
