/// One sink in one run: its queue, its writer, and the task between them.
final class SinkRun<Target: Sink>: SinkRunning {
    private let sink: Target
    private let boundary: Boundary<Target.Element>
    private let meter: StageMeter
    private let suspension: Suspension
    private let writer = Locked<Target.Writer?>(nil)

    init(_ sink: Target, taking boundary: Boundary<Target.Element>, meter: StageMeter, suspension: Suspension) {
        self.sink = sink
        self.boundary = boundary
        self.meter = meter
        self.suspension = suspension
    }

    func open() async throws {
        let opened = try await sink.open()
        writer.withLock { $0 = opened }
    }

    /// Writes what comes until the end.
    ///
    /// The writer is taken out while it writes and put back whatever happens, for ``close(_:)`` to find it.
    func write() async throws {
        guard var writer = writer.withLock({ $0.take() }) else { return }
        var figures = WorkerFigures()
        defer {
            self.writer.withLock { [writer] in $0 = writer }
            meter.merge(figures)
            meter.countDropped(boundary.dropped)
        }
        var batch: [Target.Element] = []
        var hasUnflushed = false
        while true {
            switch boundary.takeReady(into: &batch) {
            case .taken:
                let count = batch.count
                meter.count(received: count)
                try await measure(count, &figures) { try await writer.write(batch) }
                batch.removeAll(keepingCapacity: true)
                hasUnflushed = true
            case .empty:
                if hasUnflushed { try await measure(0, &figures) { try await writer.flush() } }
                hasUnflushed = false
                figures.starved += await boundary.waitUntilReady()
            case .finished:
                if hasUnflushed { try await measure(0, &figures) { try await writer.flush() } }
                return
            case .aborted:
                throw CancellationError()
            }
        }
    }

    /// Closes the writer, if there is one.
    func close(_ outcome: Outcome) async throws {
        guard var writer = writer.withLock({ $0.take() }) else { return }
        try await writer.close(outcome)
    }

    private func measure(
        _ count: Int,
        _ figures: inout WorkerFigures,
        _ body: () async throws -> Void
    ) async throws {
        let start = suspension.metering.now(suspension.clock)
        do {
            try await body()
        } catch {
            if !Task.isCancelled {
                figures.failed += max(1, count)
                meter.count(ended: count)
            }
            throw error
        }
        meter.count(ended: count)
        guard suspension.metering == .full else { return }
        let busy = suspension.clock.now() - start
        figures.busy += busy
        figures.latency.record(busy)
    }
}

/// A sink in a run, whatever it takes.
@usableFromInline
protocol SinkRunning: Sendable {
    func open() async throws
    func close(_ outcome: Outcome) async throws
}

extension Assembly {
    /// Adds a sink and the task that writes to it.
    ///
    /// - Returns: the queue in front of it.
    @usableFromInline
    func addSink<Target: Sink>(_ sink: Target) -> Boundary<Target.Element> {
        let delivery = sink.delivery
        require(delivery.capacity >= 1, else: .invalidCapacity(stage: sink.name, capacity: delivery.capacity))
        let meter = addStage(name: sink.name, kind: .sink, detail: delivery.description)
        let boundary = Boundary<Target.Element>(capacity: delivery.capacity, overflow: delivery.overflow, in: self)
        let run = SinkRun(sink, taking: boundary, meter: meter, suspension: suspension)
        addCrew(taking: boundary).addWorker { try await run.write() }
        add(run)
        return boundary
    }
}
