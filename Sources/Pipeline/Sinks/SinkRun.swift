/// One sink in one run: its boundary, its writer, and the task between them.
final class SinkRun<Target: Sink>: SinkRunning {
    private let sink: Target
    private let boundary: Boundary<Target.Element>
    private let meter: StageMeter
    private let stopwatch: Stopwatch
    private let writer = Locked<Target.Writer?>(nil)

    init(_ sink: Target, capacity: Int, in assembly: Assembly) {
        self.sink = sink
        self.boundary = Boundary(capacity: capacity, in: assembly)
        self.meter = assembly.addMeter(name: sink.name)
        self.stopwatch = assembly.stopwatch
    }

    var inlet: BoundaryInlet<Target.Element> { BoundaryInlet(boundary) }

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
        }
        var batch: [Target.Element] = []
        var hasUnflushed = false
        while true {
            switch try boundary.takeReady(into: &batch) {
            case .ready:
                meter.count(received: batch.count, emitted: 0)
                try await measure(&figures) { try await writer.write(batch) }
                batch.removeAll(keepingCapacity: true)
                hasUnflushed = true
            case .empty:
                if hasUnflushed { try await measure(&figures) { try await writer.flush() } }
                hasUnflushed = false
                figures.starved += await boundary.waitUntilReady()
            case .finished:
                if hasUnflushed { try await measure(&figures) { try await writer.flush() } }
                return
            }
        }
    }

    /// Closes the writer, if there is one.
    func close(_ outcome: Outcome) async throws {
        guard var writer = writer.withLock({ $0.take() }) else { return }
        try await writer.close(outcome)
    }

    private func measure(_ figures: inout WorkerFigures, _ body: () async throws -> Void) async throws {
        let start = stopwatch.now()
        do {
            try await body()
        } catch {
            figures.failed += 1
            throw error
        }
        let busy = stopwatch.now() - start
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
    /// - Returns: the sink's run, and the way into it.
    @usableFromInline
    func addSink<Target: Sink>(
        _ sink: Target,
        capacity: Int
    ) -> (run: any SinkRunning, inlet: BoundaryInlet<Target.Element>) {
        require(capacity >= 1, else: .invalidCapacity(stage: sink.name, capacity: capacity))
        let run = SinkRun(sink, capacity: capacity, in: self)
        addWorker { try await run.write() }
        return (run, run.inlet)
    }
}
