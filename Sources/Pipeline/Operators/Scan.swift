/// Folds the elements and emits every intermediate result.
public struct ScanTransform<Input: Sendable, Output: Sendable>: Transform {
    /// The name in the graph, the metrics and in error messages.
    public let name: String

    @usableFromInline var result: Output
    @usableFromInline let update: @Sendable (inout Output, Input) throws -> Void

    @inlinable
    init(name: String, _ initial: Output, _ update: @escaping @Sendable (inout Output, Input) throws -> Void) {
        self.name = name
        self.result = initial
        self.update = update
    }

    /// Takes the element in and returns the result so far.
    @inlinable public mutating func apply(_ input: Input) throws -> Output? {
        try update(&result, input)
        return result
    }
}

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
    ) -> Pipeline<Fused<F, TransformStep<ScanTransform<F.Output, Result>>, Result>> {
        transform(ScanTransform(name: name, initial, update), onFailure: onFailure)
    }
}
