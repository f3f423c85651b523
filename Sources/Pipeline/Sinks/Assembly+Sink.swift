extension Assembly {
    /// Adds a sink and the task that writes to it.
    ///
    /// - Returns: the queue in front of it.
    @inlinable func addSink<Element: Sendable>(_ sink: any Sink<Element>) -> Boundary<Element> {
        let delivery = sink.delivery
        require(delivery.capacity >= 1, else: .invalidCapacity(stage: sink.name, capacity: delivery.capacity))
        let isWaitedFor = delivery.overflow == .wait
        let meter = addStage(
            name: sink.name,
            kind: .sink,
            detail: delivery.description,
            isWaitedFor: isWaitedFor
        )
        let boundary = Boundary<Element>(capacity: delivery.capacity, overflow: delivery.overflow, in: self)
        let target = add(sink)
        addCrew(taking: boundary).addWorker { [suspension] in
            guard let session = target.begin() else { return }
            var writing = SinkWriting(session, taking: boundary, meter: meter, suspension)
            defer {
                writing.settle()
                target.end(session)
            }
            try await writing.run()
        }
        return boundary
    }

    /// Adds a sink, which the run opens and closes.
    @usableFromInline func add<Element>(_ sink: any Sink<Element>) -> any SinkTarget<Element> {
        func make<Target: Sink>(_ sink: Target) -> any SinkTarget<Target.Element> { OpenableSink(sink) }
        let target = make(sink)
        add(target)
        return target
    }
}

/// The loop of the task that writes to a sink.
@usableFromInline struct SinkWriting<Element: Sendable> {
    @usableFromInline let session: any SinkSession<Element>
    @usableFromInline let boundary: Boundary<Element>
    @usableFromInline let meter: StageMeter
    @usableFromInline let suspension: Suspension
    @usableFromInline let start: Duration
    @usableFromInline var figures = WorkerFigures()
    @usableFromInline var sampler: Sampler
    /// How many batches remain before the next one is measured; zero for the one that is.
    @usableFromInline var countdown: Int
    @usableFromInline var batch: [Element] = []

    @inlinable init(
        _ session: any SinkSession<Element>,
        taking boundary: Boundary<Element>,
        meter: StageMeter,
        _ suspension: Suspension
    ) {
        self.session = session
        self.boundary = boundary
        self.meter = meter
        self.suspension = suspension
        self.start = suspension.metering.now(suspension.clock)
        let sampler = Sampler(suspension)
        self.sampler = sampler
        self.countdown = sampler.stride
    }

    /// Writes what comes until the end, and flushes whenever nothing is waiting.
    @inlinable mutating func run() async throws {
        var hasUnflushed = false
        var patience = Patience()
        while true {
            switch boundary.takeReady(into: &batch) {
            case .taken:
                try await write()
                patience.found()
                hasUnflushed = true
            case .empty:
                if hasUnflushed { try await session.flush() }
                hasUnflushed = false
                if await patience.giveWay() { continue }
                figures.starved += await boundary.waitUntilReady()
            case .finished:
                if hasUnflushed { try await session.flush() }
                return
            case .aborted:
                throw CancellationError()
            }
        }
    }

    @inlinable mutating func write() async throws {
        let count = batch.count
        meter.count(received: count)
        countdown -= 1
        let start = countdown == 0 ? suspension.clock.now() : .zero
        do {
            try await session.write(batch)
        } catch {
            if !Task.isCancelled {
                figures.failed += count
                meter.count(ended: count)
            }
            throw error
        }
        if countdown == 0 {
            sampler.record(suspension.clock.now() - start)
            countdown = sampler.stride
        }
        meter.count(ended: count)
        batch.removeAll(keepingCapacity: true)
    }

    /// Merges the figures when the task ends, however it ends.
    @inlinable mutating func settle() {
        figures.busy = suspension.metering.now(suspension.clock) - start - figures.starved
        figures.latency = sampler.latency
        meter.merge(figures)
    }
}
