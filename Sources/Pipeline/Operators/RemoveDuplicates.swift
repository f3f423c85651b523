extension Pipeline {
    /// Leaves out elements that are the same as the one before them.
    ///
    /// - *Emits when* an element differs from the last that was emitted.
    /// - *Suspends when* never by itself.
    /// - *Finishes when* the input ends.
    /// - *Fails when* the function throws and the policy is to stop.
    /// - *Cost*: a function call. It holds the last element: one task drives it.
    ///
    /// - Parameters:
    ///   - name: the name in the graph, the metrics and in error messages.
    ///   - onFailure: what to do with an element that the function throws for.
    ///   - areSame: tells whether two elements are the same.
    @inlinable public func removeDuplicates(
        name: String = "removeDuplicates",
        onFailure: FailurePolicy<F.Output> = .stop,
        by areSame: @escaping @Sendable (F.Output, F.Output) throws -> Bool
    ) -> Pipeline<Fused<F, TransformStep<StatefulTransform<F.Output?, F.Output, F.Output>>, F.Output>> {
        let remove = StatefulTransform<F.Output?, F.Output, F.Output>(name: name, nil) { last, element in
            if let last, try areSame(last, element) { return nil }
            last = element
            return element
        }
        return transform(remove, onFailure: onFailure)
    }
}

extension Pipeline where F.Output: Equatable {
    /// Leaves out elements that are equal to the one before them; see ``removeDuplicates(name:onFailure:by:)``.
    ///
    /// - Parameter name: the name in the graph and the metrics.
    @inlinable public func removeDuplicates(
        name: String = "removeDuplicates"
    ) -> Pipeline<Fused<F, TransformStep<StatefulTransform<F.Output?, F.Output, F.Output>>, F.Output>> {
        removeDuplicates(name: name, by: { $0 == $1 })
    }
}
