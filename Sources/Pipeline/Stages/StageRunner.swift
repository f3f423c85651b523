/// One worker's way of running a stage: measures it, and deals with elements that fail.
@usableFromInline struct StageRunner<Body: Stage>: Sendable {
    @usableFromInline let stage: Body
    @usableFromInline let context: StageContext
    @usableFromInline var failures: FailureHandler<Body.Input>
    @usableFromInline var sampler: Sampler
    /// How many elements remain before the next one is measured; zero for the one that is.
    @usableFromInline var countdown: Int
    /// Elements that came and are not yet counted in the stage's figures.
    @usableFromInline var uncountedReceived = 0
    /// Elements that are done with and not yet counted in the stage's figures.
    @usableFromInline var uncountedEnded = 0
    /// Elements that were sent and are not yet counted in the stage's figures.
    @usableFromInline var uncountedSent = 0

    @inlinable init(_ stage: Body, _ context: StageContext, failures: FailureHandler<Body.Input>) {
        self.stage = stage
        self.context = context
        self.failures = failures
        let sampler = Sampler(context.suspension)
        self.sampler = sampler
        self.countdown = sampler.stride
    }

    /// Makes another runner for a concurrent worker.
    @inlinable func fork() -> Self { Self(stage, context, failures: failures.fork()) }

    /// Processes one element.
    ///
    /// - Parameters:
    ///   - element: what came.
    ///   - port: where results go.
    ///   - outlet: the port's, made once for many elements: it is four functions.
    /// - Returns: ``Demand/done`` when nobody wants more.
    /// - Throws: what ends the run.
    @inlinable mutating func process<Downstream: Inlet<Body.Output>>(
        _ element: Body.Input,
        through port: InletPort<Downstream>,
        _ outlet: Outlet<Body.Output>
    ) async throws -> Demand {
        countdown &-= 1
        uncountedReceived += 1
        if countdown != 0 { return try await attempt(element, through: port, outlet) }
        // An element that takes long is seen to have come before it is done with.
        publish()
        defer { publish() }
        let start = context.clock.now()
        let waitedBefore = port.exit.waited
        let demand = try await attempt(element, through: port, outlet)
        sampler.record(context.clock.now() - start - (port.exit.waited - waitedBefore))
        countdown = sampler.stride
        return demand
    }

    @inlinable mutating func attempt<Downstream: Inlet<Body.Output>>(
        _ element: Body.Input,
        through port: InletPort<Downstream>,
        _ outlet: Outlet<Body.Output>
    ) async throws -> Demand {
        let sentBefore = port.exit.sent
        defer { uncountedSent += port.exit.sent - sentBefore }
        do {
            if let observer = context.observer {
                try await observer.process(stage: context.meter.name) {
                    try await stage.process(element, into: outlet)
                }
            } else {
                try await stage.process(element, into: outlet)
            }
        } catch {
            return try await recover(from: error, of: element, through: port)
        }
        if let failure = port.exit.failure { throw failure }
        uncountedEnded += 1
        return port.exit.isDone ? .done : .more
    }

    @inlinable mutating func recover<Downstream: Inlet<Body.Output>>(
        from error: any Error,
        of element: Body.Input,
        through port: InletPort<Downstream>
    ) async throws -> Demand {
        // What a stage throws because its sends did, or because it was cancelled, is no failure of the element.
        if let failure = port.exit.failure { throw failure }
        if port.exit.isDone { return .done }
        if Task.isCancelled { throw error }
        uncountedEnded += 1
        _ = try failures.handle(error, of: element)
        port.exit.waited += try await failures.drain()
        return .more
    }

    /// Adds the counts to the stage's figures and starts again from zero.
    @inlinable mutating func publish() {
        context.meter.count(received: uncountedReceived, ended: uncountedEnded, emitted: uncountedSent)
        uncountedReceived = 0
        uncountedEnded = 0
        uncountedSent = 0
    }

    /// Publishes everything, for the last time.
    ///
    /// - Returns: how long the measured elements took.
    @inlinable mutating func settle() -> Duration {
        publish()
        failures.settle()
        return sampler.busy
    }
}
