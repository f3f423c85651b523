/// A whole pipeline, from its sources to its sinks: a value that can be run any number of times.
///
/// Its type names no stage: the flow was built into one function where the types are known, so that the compiler
/// could specialise it there.
public struct RunnablePipeline: Sendable {
    @usableFromInline typealias Builder = @Sendable (Assembly) -> [any SinkRunning]

    /// The stages and how they are connected.
    public let graph: Graph

    private let build: Builder

    /// - Parameter build: adds every worker to the assembly and returns the sinks, in the order of the graph.
    @usableFromInline
    init(graph: Graph, build: @escaping Builder) {
        self.graph = graph
        self.build = build
    }

    /// Runs the pipeline until every source has ended and every sink is closed.
    ///
    /// Every task of the run is a child of one task group in here: when `run` returns or throws, none is left. The
    /// sinks are closed in every case, with the outcome that is returned; a cancelled run closes them too.
    ///
    /// - Parameter clock: what time is measured with.
    /// - Returns: how the run ended, with the figures of every stage.
    /// - Throws: ``PipelineError`` when the pipeline cannot run as it is written, before anything is opened;
    ///   `CancellationError` when the task was cancelled; else the first error that a source, a stage or a sink
    ///   threw.
    public func run(clock: some Clock<Duration> = ContinuousClock()) async throws -> Outcome {
        let census = Census.current
        let stopwatch = Stopwatch(clock)
        let assembly = Assembly(suspension: Suspension(stopwatch: stopwatch, census: census))
        let sinks = build(assembly)
        if let mistake = assembly.mistakes.first { throw mistake }

        let state = RunState(aborting: assembly.abortables)
        do {
            for sink in sinks { try await sink.open() }
            await runWorkers(assembly.workers, state: state, census: census)
        } catch {
            state.end(Task.isCancelled ? .cancelled : .failed(error))
        }

        let meters = Array(assembly.meters.reversed())
        let outcome = Outcome(
            ending: state.finalEnding,
            metrics: Metrics(stages: meters.map(\.snapshot), duration: stopwatch.now())
        )
        let closingError = await shieldedFromCancellation { await close(sinks, outcome) }
        switch outcome.ending {
        case .failed(let error): throw error
        case .cancelled: throw CancellationError()
        case .finished: break
        }
        if let closingError { throw closingError }
        return outcome
    }

    private func runWorkers(_ workers: [Assembly.Worker], state: RunState, census: Census?) async {
        await withTaskCancellationHandler {
            // The group's own error is the one that the state holds already.
            try? await withThrowingDiscardingTaskGroup { group in
                for worker in workers {
                    group.addTask {
                        census?.enterTask()
                        defer { census?.leaveTask() }
                        do {
                            try await worker()
                        } catch {
                            // Whoever fails first ends the run; throwing cancels the siblings. A worker that was
                            // cancelled before anybody failed was cancelled from outside, whatever it throws.
                            state.end(Task.isCancelled ? .cancelled : .failed(error))
                            throw error
                        }
                    }
                }
            }
        } onCancel: {
            state.end(.cancelled)
        }
    }

    // Every sink is closed even if another one cannot be; the first error is the one to report.
    private func close(_ sinks: [any SinkRunning], _ outcome: Outcome) async -> (any Error)? {
        var firstError: (any Error)?
        for sink in sinks {
            do {
                try await sink.close(outcome)
            } catch {
                firstError = firstError ?? error
            }
        }
        return firstError
    }
}
