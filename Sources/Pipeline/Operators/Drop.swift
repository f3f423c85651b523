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
        Fused<F, TransformStep<StatefulTransform<Int, F.Output, F.Output>>, F.Output>
    > {
        transform(
            StatefulTransform(name: name, count) { left, element in
                if left <= 0 { return element }
                left -= 1
                return nil
            }
        )
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
    ) -> Pipeline<Fused<F, TransformStep<StatefulTransform<Bool, F.Output, F.Output>>, F.Output>> {
        let drop = StatefulTransform<Bool, F.Output, F.Output>(name: name, true) { isDropping, element in
            if isDropping { isDropping = try condition(element) }
            return isDropping ? nil : element
        }
        return transform(drop, onFailure: onFailure)
    }
}
