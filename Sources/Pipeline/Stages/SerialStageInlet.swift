/// A stage of width one, run in the task of the stage before: the element waits in hand until the driver drains.
@usableFromInline
struct SerialStageInlet<Body: Stage, Downstream: Inlet>: Inlet where Downstream.Element == Body.Output {
    @usableFromInline typealias Element = Body.Input

    @usableFromInline let stage: Body
    @usableFromInline let meter: StageMeter
    @usableFromInline let stopwatch: Stopwatch
    @usableFromInline var downstream: Downstream
    @usableFromInline var hand: Body.Input?

    @inlinable
    init(_ stage: Body, into downstream: Downstream, meter: StageMeter, stopwatch: Stopwatch) {
        self.stage = stage
        self.downstream = downstream
        self.meter = meter
        self.stopwatch = stopwatch
    }

    @inlinable
    mutating func receive(_ element: Element) throws -> Demand {
        hand = element
        return .full
    }

    @inlinable
    mutating func drain() async throws -> Duration {
        guard let element = hand.take() else { return try await downstream.drain() }
        // A stage that sends nothing never comes to a boundary, which would notice.
        try Task.checkCancellation()
        let port = InletPort(downstream)
        var figures = WorkerFigures()
        defer {
            downstream = port.inlet
            meter.count(received: 1, emitted: port.sent)
            meter.merge(figures)
        }
        let start = stopwatch.now()
        try await stage.process(element, through: port, stopwatch: stopwatch, figures: &figures)
        return stopwatch.now() - start
    }

    @inlinable
    mutating func finish() async throws {
        _ = try await drain()
        try await downstream.finish()
    }

    // One at a time is what the pipeline asked for.
    @inlinable
    func fork() -> Self? { nil }
}

extension Stage {
    /// Processes one element and measures it.
    @inlinable
    func process<Downstream: Inlet>(
        _ input: Input,
        through port: InletPort<Downstream>,
        stopwatch: Stopwatch,
        figures: inout WorkerFigures
    ) async throws where Downstream.Element == Output {
        let start = stopwatch.now()
        let blockedBefore = port.blocked
        do {
            try await process(input, into: Outlet(port))
        } catch {
            figures.failed += 1
            throw error
        }
        let blocked = port.blocked - blockedBefore
        let busy = stopwatch.now() - start - blocked
        figures.blocked += blocked
        figures.busy += busy
        figures.latency.record(busy)
    }
}
