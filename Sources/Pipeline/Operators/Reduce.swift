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
        do {
            try context.measured { try update(&result, element) }
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
    /// - *Fails when* the function throws and the policy is to stop.
    /// - *Cost*: a function call. It holds the result: one task drives it.
    ///
    /// - Parameters:
    ///   - initial: the value before the first element.
    ///   - name: the name in the graph, the metrics and in error messages.
    ///   - onFailure: what to do with an element that the function throws for.
    ///   - update: takes an element into the result.
    @inlinable public func reduce<Result: Sendable>(
        into initial: Result,
        name: String = "reduce",
        onFailure: FailurePolicy<F.Output> = .stop,
        _ update: @escaping @Sendable (inout Result, F.Output) throws -> Void
    ) -> Pipeline<Fused<F, ReduceStep<F.Output, Result>, Result>> {
        Pipeline<Fused<F, ReduceStep<F.Output, Result>, Result>>(
            Fused(flow, ReduceStep(name: name, initial, update), onFailure: onFailure)
        )
    }
}
