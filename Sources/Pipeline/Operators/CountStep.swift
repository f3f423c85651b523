/// Counts what passes, for a stage that does nothing else in this task.
@usableFromInline struct CountStep<Element: Sendable>: FusedStep {
    @usableFromInline typealias Input = Element
    @usableFromInline typealias Output = Element

    @usableFromInline let name: String

    @inlinable init(name: String) {
        self.name = name
    }

    @inlinable mutating func receive(
        _ element: Element,
        into downstream: inout some Inlet<Element>,
        _ context: inout StepContext<Element>
    ) throws -> Demand {
        context.count()
        return try downstream.receive(element)
    }

    @inlinable func fork() -> Self? { self }
}

extension Assembly {
    /// Counts what passes as the stage's.
    @inlinable func counting<Downstream: Inlet>(
        _ meter: StageMeter,
        into inlet: Downstream
    ) -> FusedInlet<CountStep<Downstream.Element>, Downstream> {
        let failures = FailureHandler<Downstream.Element>(.stop, letters: nil, meter: meter, observer: observer)
        return FusedInlet(CountStep(name: meter.name), into: inlet, StepContext(Gauge(meter, suspension), failures))
    }
}
