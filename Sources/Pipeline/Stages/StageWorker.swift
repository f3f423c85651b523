/// A long-lived task that takes elements, one at a time, and runs a stage with them.
///
/// No task is made for an element: that would cost more than many a stage.
@usableFromInline struct StageWorker<Body: Stage, Way: Lane>: Sendable
where Way.Element == Body.Input, Way.Results.Element == Body.Output {
    @usableFromInline var runner: StageRunner<Body>
    @usableFromInline var lane: Way
    @usableFromInline let results: Way.Results
    /// The crew of which this is the only worker: `nil` where there are others.
    @usableFromInline let ownCrew: Crew?

    @inlinable init(_ runner: StageRunner<Body>, _ lane: Way, into results: Way.Results, ownCrew: Crew?) {
        self.runner = runner
        self.lane = lane
        self.results = results
        self.ownCrew = ownCrew
    }

    /// Works until the input ends, or nobody wants more.
    @inlinable consuming func run() async throws {
        let port = InletPort(results, runner.context)
        let outlet = Outlet<Body.Output>(port)
        var figures = WorkerFigures()
        let suspension = runner.context.suspension
        let start = suspension.metering.now(suspension.clock)
        var (runner, lane) = (runner, lane)
        var patience = Patience()
        defer {
            figures.blocked += port.exit.waited
            let lifetime = suspension.metering.now(suspension.clock) - start
            _ = runner.settle()
            figures.busy = max(.zero, lifetime - figures.starved - figures.blocked - port.exit.inlet.settle())
            figures.latency = runner.sampler.latency
            runner.context.meter.merge(figures)
        }
        // What is behind may want nothing from the start.
        var isWanted = try port.exit.inlet.flush() != .done
        while isWanted {
            switch lane.take(into: &port.exit.inlet) {
            case .taken(let element):
                patience.found()
                isWanted = try await runner.process(element, through: port, outlet) != .done
                if isWanted { lane.finish() }
            case .empty:
                // Nothing is in hand: every send was published.
                runner.publish()
                if await patience.giveWay() { continue }
                await lane.wait(&figures)
            case .finished:
                return try await finish(port, &runner)
            case .aborted:
                throw CancellationError()
            }
        }
        // A lone worker may have an operator in its own segment that wants no more, such as `take`. Where there are
        // several, a queue behind them was closed, and that stops the crew.
        ownCrew?.closeInputs()
        try await finish(port, &runner)
    }

    @inlinable func finish(_ port: InletPort<Way.Results>, _ runner: inout StageRunner<Body>) async throws {
        runner.publish()
        _ = try await runner.failures.drain()
        try await port.exit.inlet.finish()
    }
}
