/// Folds all the elements into one.
public struct ReduceStep<Input: Sendable, Output: Sendable>: FusedStep {
    /// The name in the graph, the metrics and in error messages.
    public let name: String

    @usableFromInline var result: Output
    @usableFromInline let update: @Sendable (inout Output, Input) throws -> Void

    @inlinable init(name: String, _ initial: Output, _ update: @escaping @Sendable (inout Output, Input) throws -> Void)
    {
        self.name = name
        self.result = initial
        self.update = update
    }

    /// Takes the element in.
    @inlinable public mutating func receive(
        _ element: Input,
        into downstream: inout some Inlet<Output>,
        _ context: inout StepContext<Input>
    ) throws -> Demand {
        let isMeasured = context.gauge.count()
        let start = isMeasured ? context.gauge.now() : .zero
        defer { if isMeasured { context.gauge.record(context.gauge.now() - start) } }
        do {
            try update(&result, element)
        } catch {
            return try context.handle(error, of: element)
        }
        context.gauge.withheld += 1
        return .more
    }

    /// Pushes the result on.
    @inlinable public mutating func finish(
        into downstream: inout some Inlet<Output>,
        _ context: inout StepContext<Input>
    ) throws -> Demand {
        context.gauge.withheld -= 1
        return try downstream.receive(result)
    }
}

extension Pipeline {
    /// Folds all the elements into one value and emits it at the end.
    ///
    /// - *Emits when* the input ends: once, the initial value when there was no element.
    /// - *Suspends when* never by itself.
    /// - *Finishes when* the input ends.
    /// - *Fails when* the function throws.
    /// - *Cost*: a function call. It holds the result: one task drives it.
    ///
    /// - Parameters:
    ///   - initial: the value before the first element.
    ///   - name: the name in the graph, the metrics and in error messages.
    ///   - update: takes an element into the result.
    @inlinable public func reduce<Result: Sendable>(
        into initial: Result,
        name: String = "reduce",
        _ update: @escaping @Sendable (inout Result, F.Output) throws -> Void
    ) -> Pipeline<Fused<F, ReduceStep<F.Output, Result>, Result>> {
        Pipeline<Fused<F, ReduceStep<F.Output, Result>, Result>>(Fused(flow, ReduceStep(name: name, initial, update)))
    }
}
