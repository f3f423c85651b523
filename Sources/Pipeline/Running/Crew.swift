import Synchronization

/// The tasks of one part of a run: a source, the workers of a stage, or the driver of a segment.
///
/// They can be stopped without the others, when nobody needs what they make any more: a stopped crew's tasks are
/// cancelled, what they throw is no failure, and the queues that it takes from are closed, which stops those before it.
public final class Crew: Sendable {
    @usableFromInline typealias Worker = @Sendable () async throws -> Void

    private struct State {
        var workers: [Worker] = []
        var running = 0
        var openOutputs = 0
        var isStopped = false
        var isInterrupted = false
        var waiter: UnsafeContinuation<Void, Never>?
    }

    private let state = Locked(State())
    private let inputs: [any Closable]
    private let drained = Atomic(false)
    private let interrupted = Atomic(false)
    private let reaction: DrainReaction?

    /// - Parameters:
    ///   - inputs: what the crew takes from.
    ///   - reaction: what a source does when the run drains; `nil` for what is no source.
    init(inputs: [any Closable], reaction: DrainReaction?) {
        self.inputs = inputs
        self.reaction = reaction
    }

    // MARK: While it is put together

    /// Adds a task that runs from the start of the run to the end of its input.
    @usableFromInline func addWorker(_ worker: @escaping Worker) {
        state.withLock { state in
            state.workers.append(worker)
            state.running += 1
        }
    }

    /// Adds a place that the crew's results go to: when all of them are closed, the crew is stopped.
    func addOutput() {
        state.withLock { $0.openOutputs += 1 }
    }

    // MARK: While it runs

    /// Whether nobody needs the crew any more.
    @usableFromInline var isStopped: Bool { state.withLock { $0.isStopped } }

    /// Whether the crew is a source that has been told to come to its end.
    @usableFromInline var isDraining: Bool { drained.load(ordering: .relaxed) }

    /// Whether the crew's tasks are cancelled, one by one or with the run: for a loop that never suspends to look at.
    @usableFromInline var isInterrupted: Bool { interrupted.load(ordering: .relaxed) }

    /// Takes note that nobody takes from one of the outputs any more.
    func outputClosed() {
        let isLast = state.withLock { state in
            state.openOutputs -= 1
            return state.openOutputs == 0
        }
        if isLast { stop() }
    }

    /// Cancels the tasks and stops those before them.
    @usableFromInline func stop() {
        interrupt { $0.isStopped = true }
        closeInputs()
    }

    /// Takes note that the crew wants no more elements: those before it are stopped, the crew itself goes on.
    @usableFromInline func closeInputs() {
        for input in inputs { input.close() }
    }

    /// Tells a source to come to its end; nothing else hears of it.
    func drain() {
        guard let reaction else { return }
        drained.store(true, ordering: .relaxed)
        if reaction.kind == .cancel { interrupt { _ in } }
    }

    /// Runs the tasks until all have ended.
    func run(in run: RunState, census: Census?) async {
        let workers = state.withLock { state in
            defer { state.workers = [] }
            return state.workers
        }
        await withDiscardingTaskGroup { group in
            for worker in workers {
                group.addTask {
                    census?.enterTask()
                    defer { census?.leaveTask() }
                    do {
                        try await worker()
                    } catch {
                        self.failed(error, in: run)
                    }
                    self.workerEnded()
                }
            }
            await waitUntilInterrupted()
            group.cancelAll()
        }
    }

    private func failed(_ error: any Error, in run: RunState) {
        if isStopped { return }
        // Whoever fails first ends the run. A task that was cancelled before anybody failed was cancelled from
        // outside, whatever it throws; unless it was a drain that cancelled it.
        let isLeft = state.withLock { $0.isInterrupted }
        run.end(Task.isCancelled && (!isLeft || error is CancellationError) ? .cancelled : .failed(error))
    }

    private func workerEnded() {
        let waiter = state.withLock { state in
            state.running -= 1
            return state.running == 0 ? state.waiter.take() : nil
        }
        waiter?.resume()
    }

    private func interrupt(_ change: (inout State) -> Void) {
        interrupted.store(true, ordering: .relaxed)
        let waiter = state.withLock { state in
            change(&state)
            state.isInterrupted = true
            return state.waiter.take()
        }
        waiter?.resume()
    }

    // Until the tasks are to be cancelled, or none is left.
    private func waitUntilInterrupted() async {
        await withUnsafeContinuation { waiter in
            let goesOn = state.withLock { state in
                if state.isInterrupted || state.running == 0 { return true }
                state.waiter = waiter
                return false
            }
            if goesOn { waiter.resume() }
        }
    }
}
