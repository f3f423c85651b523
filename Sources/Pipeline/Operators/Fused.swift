/// A flow through a step that is fused with its neighbours.
///
/// What it pushes on is a parameter of its own, and not named through the others: so the type checker does not unfold
/// the whole chain at each operator.
public struct Fused<Upstream: Flow, Operation: FusedStep, Output: Sendable>: Flow
where Upstream.Output == Operation.Input, Operation.Output == Output {
    @usableFromInline let upstream: Upstream
    @usableFromInline let step: Operation
    @usableFromInline let failure: FailurePolicy<Operation.Input>

    @inlinable init(_ upstream: Upstream, _ step: Operation, onFailure failure: FailurePolicy<Operation.Input> = .stop)
    {
        self.upstream = upstream
        self.step = step
        self.failure = failure
    }

    /// Fuses the step into the segment behind it.
    @inlinable @inline(__always) public func assemble(into inlet: some Inlet<Output>, in assembly: Assembly) {
        let context = assembly.addStep(step, onFailure: failure)
        upstream.assemble(into: FusedInlet(step, into: inlet, context), in: assembly)
    }
}

extension Assembly {
    /// Adds a step to the graph.
    @inlinable func addStep<Operation: FusedStep>(
        _ step: Operation,
        onFailure failure: FailurePolicy<Operation.Input> = .stop
    ) -> StepContext<Operation.Input> {
        if let mistake = step.mistake { require(false, else: mistake) }
        let letters = addDeadLetters(failure)
        let meter = addStage(name: step.name, kind: step.kind, detail: step.detail)
        let failures = FailureHandler(failure, letters: letters, meter: meter, observer: observer)
        return StepContext(Gauge(meter, suspension), failures)
    }
}

/// A step in a run: it wraps the inlet that its results go to.
@usableFromInline
struct FusedInlet<Operation: FusedStep, Downstream: Inlet>: Inlet where Downstream.Element == Operation.Output {
    @usableFromInline typealias Element = Operation.Input

    @usableFromInline var step: Operation
    @usableFromInline var downstream: Downstream
    @usableFromInline var context: StepContext<Operation.Input>

    @inlinable init(_ step: Operation, into downstream: Downstream, _ context: StepContext<Operation.Input>) {
        self.step = step
        self.downstream = downstream
        self.context = context
    }

    @inlinable var runsStages: Bool { downstream.runsStages }

    @inlinable @inline(__always) mutating func receive(_ element: Element) throws -> Demand {
        try step.receive(element, into: &downstream, &context)
    }

    @inlinable mutating func flush() throws -> Demand {
        step.idle(&context)
        let letters = try context.failures.flush()
        let demand = try pushHeld()
        return step.isDone ? .done : demand == .more ? letters : demand
    }

    @inlinable mutating func drain() async throws -> Drained {
        context.gauge.publish()
        var waited = try await context.failures.drain()
        var turn = Turn()
        while true {
            var drained = try await downstream.drain()
            waited += drained.waited
            // Who drains may wait next, so nothing may stay in hand.
            if drained.demand == .more, step.isHolding { drained.demand = try pushHeld() }
            if drained.demand != .full {
                return Drained(demand: step.isDone ? .done : drained.demand, waited: waited)
            }
            if turn.isOver() { await Task.yield() }
        }
    }

    @inlinable mutating func pushHeld() throws -> Demand {
        let demand = step.isHolding ? try step.proceed(into: &downstream, &context) : .more
        context.gauge.publish()
        return demand == .more ? try downstream.flush() : demand
    }

    @inlinable mutating func finish() async throws {
        if try step.finish(into: &downstream, &context) == .full { _ = try await drain() }
        context.gauge.publish()
        _ = try await context.failures.drain()
        try await downstream.finish()
    }

    @inlinable mutating func settle() -> Duration {
        context.failures.settle()
        return context.gauge.settle() + downstream.settle()
    }

    @inlinable func fork() -> Self? {
        guard let step = step.fork(), let downstream = downstream.fork() else { return nil }
        return Self(step, into: downstream, context.fork())
    }

    @inlinable func bind(_ crew: Crew) { downstream.bind(crew) }
}
