/// A transform as a step.
public struct TransformStep<Base: Transform>: FusedStep {
    /// What the transform takes.
    public typealias Input = Base.Input
    /// What it makes.
    public typealias Output = Base.Output

    @usableFromInline var base: Base

    @inlinable init(_ base: Base) {
        self.base = base
    }

    /// The transform's name.
    public var name: String { base.name }

    /// Pushes on what the transform makes.
    @inlinable @inline(__always) public mutating func receive(
        _ element: Base.Input,
        into downstream: inout some Inlet<Base.Output>,
        _ context: inout StepContext<Base.Input>
    ) throws -> Demand {
        let output: Base.Output?
        do {
            output = try context.measured { try base.apply(element) }
        } catch {
            return try context.handle(error, of: element)
        }
        guard let output else {
            context.gauge.withheld &+= 1
            return .more
        }
        return try downstream.receive(output)
    }

    /// Makes another one of a transform that remembers nothing.
    @inlinable public func fork() -> Self? { Base.memory == .none ? self : nil }
}

extension Pipeline {
    /// Leads every element through a transform.
    ///
    /// - *Emits when* the transform makes something of an element.
    /// - *Suspends when* never by itself.
    /// - *Finishes when* the input ends.
    /// - *Fails when* the transform throws and the policy is to stop.
    /// - *Cost*: a function call that the compiler inlines, and a countdown.
    ///
    /// - Parameters:
    ///   - step: what to do with each element.
    ///   - onFailure: what to do with an element that the transform throws for.
    @inlinable public func transform<Base: Transform>(
        _ step: Base,
        onFailure: FailurePolicy<F.Output> = .stop
    ) -> Pipeline<Fused<F, TransformStep<Base>, Base.Output>> where Base.Input == F.Output {
        Pipeline<Fused<F, TransformStep<Base>, Base.Output>>(Fused(flow, TransformStep(step), onFailure: onFailure))
    }
}
