/// A stage of width one, run in the task of the stage before: the element waits in hand until the driver drains.
@usableFromInline
struct SerialStageInlet<Body: Stage, Downstream: Inlet>: Inlet where Downstream.Element == Body.Output {
    @usableFromInline typealias Element = Body.Input

    @usableFromInline var runner: StageRunner<Body>
    /// Where results go; `nil` while the stage runs, which has it then.
    @usableFromInline var downstream: Downstream?
    @usableFromInline var hand: Body.Input?

    @inlinable init(_ runner: StageRunner<Body>, into downstream: Downstream) {
        self.runner = runner
        self.downstream = downstream
    }

    @inlinable var runsStages: Bool { true }

    @inlinable mutating func receive(_ element: Element) throws -> Demand {
        hand = element
        return .full
    }

    @inlinable mutating func flush() throws -> Demand {
        guard hand == nil else { return .full }
        runner.publish()
        return try downstream?.flush() ?? .more
    }

    @inlinable mutating func drain() async throws -> Drained {
        // A stage that sends nothing never comes to a queue, which would notice.
        try Task.checkCancellation()
        guard let element = hand.take() else { return try await downstream?.drain() ?? Drained(demand: .more) }
        guard let inlet = downstream.take() else { return Drained(demand: .more) }
        let port = InletPort(inlet, runner.context)
        defer { downstream = port.exit.inlet }
        let demand = try await runner.process(element, through: port, Outlet(port))
        return Drained(demand: demand, waited: port.exit.waited)
    }

    @inlinable mutating func finish() async throws {
        if hand != nil { _ = try await drain() }
        runner.publish()
        _ = try await runner.failures.drain()
        try await downstream?.finish()
    }

    @inlinable mutating func settle() -> Duration {
        let inHand = hand == nil ? 0 : 1
        let busy = runner.settle()
        runner.context.meter.count(received: inHand)
        runner.context.meter.merge(WorkerFigures(busy: busy, latency: runner.sampler.latency))
        return busy + (downstream?.settle() ?? .zero)
    }

    // One at a time is what the pipeline asked for.
    @inlinable func fork() -> Self? { nil }

    @inlinable func bind(_ crew: Crew) { downstream?.bind(crew) }
}
