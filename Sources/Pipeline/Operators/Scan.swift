extension Pipeline {
    /// Folds the elements into a value and emits it after each.
    ///
    /// ```swift
    /// let sums = Pipeline(from: [1, 2, 3]).scan(into: 0) { $0 += $1 }  // 1, 3, 6
    /// ```
    ///
    /// - *Emits when* an element comes: the result with it.
    /// - *Suspends when* never by itself.
    /// - *Finishes when* the input ends.
    /// - *Fails when* the function throws and the policy is to stop.
    /// - *Cost*: a function call and a copy of the result. It holds state: one task drives it.
    ///
    /// - Parameters:
    ///   - initial: the value before the first element; it is not emitted.
    ///   - name: the name in the graph, the metrics and in error messages.
    ///   - onFailure: what to do with an element that the function throws for.
    ///   - update: takes an element into the result.
    @inlinable public func scan<Result: Sendable>(
        into initial: Result,
        name: String = "scan",
        onFailure: FailurePolicy<F.Output> = .stop,
        _ update: @escaping @Sendable (inout Result, F.Output) throws -> Void
    ) -> Pipeline<Fused<F, TransformStep<StatefulTransform<Result, F.Output, Result>>, Result>> {
        let scan = StatefulTransform<Result, F.Output, Result>(name: name, initial) { result, element in
            try update(&result, element)
            return result
        }
        return transform(scan, onFailure: onFailure)
    }
}
