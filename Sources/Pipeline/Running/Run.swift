/// One run of a pipeline.
struct Run {
    private let options: RunOptions
    private let assembly: Assembly
    private let state: RunState
    private let census: Census?

    init(_ options: RunOptions, _ build: (Assembly) -> Void) {
        self.options = options
        self.census = Census.current
        let suspension = Suspension(clock: RunClock(options.clock), metering: options.metering, census: census)
        assembly = Assembly(suspension: suspension, observer: options.observer)
        build(assembly)
        state = RunState(queues: assembly.queues, crews: assembly.crews, draining: assembly.draining)
    }

    /// Runs all the tasks, and `body` beside them.
    func execute(beside body: (RunState) async -> Void) async -> Outcome {
        options.observer?.runStarted(assembly.graph)
        options.monitor?.begin(look)
        do {
            if let mistake = assembly.mistakes.first { throw mistake }
            for sink in assembly.sinks.reversed() { try await sink.open() }
            await work(beside: body)
        } catch {
            state.end(Task.isCancelled ? .cancelled : .failed(error))
        }
        var outcome = outcome(state.earlyEnding ?? (options.drain?.hasBegun == true ? .drained : .finished))
        let sinks = Array(assembly.sinks.reversed())
        outcome.closingErrors = await shieldedFromCancellation { [outcome] in await close(sinks, outcome) }
        if let error = outcome.closingErrors.first, outcome.error == nil { outcome.ending = .failed(error) }
        options.observer?.runEnded(outcome)
        options.monitor?.finish(look(true))
        return outcome
    }

    private func work(beside body: (RunState) async -> Void) async {
        let draining = options.drain?.whenBegun { [state] in state.drain() }
        defer { options.drain?.remove(draining) }
        await withTaskCancellationHandler {
            await withDiscardingTaskGroup { group in
                // From the sources on: what they send is on its way while the many workers behind them start.
                for crew in assembly.crews.reversed() {
                    group.addTask { [state, census] in await crew.run(in: state, census: census) }
                }
                await body(state)
            }
        } onCancel: { [state] in
            state.end(.cancelled)
        }
    }

    private var measure: @Sendable () -> Metrics {
        let meters = Array(assembly.meters.reversed())
        let queues = assembly.queues
        let clock = assembly.suspension.clock
        return {
            let stages = meters.map { meter in
                var figures = meter.snapshot
                for queue in queues where queue.consumer.isShown(by: meter) {
                    let dropped = queue.dropped
                    figures.queued += queue.depth
                    figures.received += dropped
                    figures.dropped += dropped
                }
                return figures
            }
            return Metrics(stages: stages, duration: clock.now())
        }
    }

    private func outcome(_ ending: Outcome.Ending) -> Outcome {
        let metrics = measure()
        var graph = assembly.graph
        for index in graph.nodes.indices { graph.nodes[index].figures = metrics.stages[index] }
        graph.duration = metrics.duration
        return Outcome(ending: ending, metrics: metrics, graph: graph)
    }

    private var look: @Sendable (_ isFinished: Bool) -> RunProgress {
        let measure = measure
        let totals = assembly.totals
        let nodes = assembly.graph.nodes
        return { isFinished in
            let metrics = measure()
            return RunProgress(
                done: zip(nodes, metrics.stages).reduce(0) { $0 + ($1.0.kind == .source ? $1.1.emitted : 0) },
                total: totals.reduce(.some(0)) { sum, total in sum.flatMap { sum in total.map { sum + $0 } } },
                metrics: metrics,
                isFinished: isFinished
            )
        }
    }
}

// Every sink is closed even if another one cannot be.
private func close(_ sinks: [any SinkRunning], _ outcome: Outcome) async -> [any Error] {
    var errors: [any Error] = []
    for sink in sinks {
        do {
            try await sink.close(outcome)
        } catch {
            errors.append(error)
        }
    }
    return errors
}
