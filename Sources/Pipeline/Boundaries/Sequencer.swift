/// Where the results of an ordered stage's workers come back into the order of their input.
@usableFromInline
final class Sequencer<Element: Sendable>: Sendable, Abortable {
    @usableFromInline typealias State = SequencerState<Element, Suspension.Waiter>

    @usableFromInline let state: Locked<State>
    @usableFromInline let suspension: Suspension
    @usableFromInline let slotCapacity: Int

    @usableFromInline
    init(workers: Int, capacity: Int, in assembly: Assembly) {
        self.slotCapacity = max(1, capacity)
        self.state = Locked(
            State(workers: workers, window: max(1, workers) + max(1, capacity), slotCapacity: max(1, capacity))
        )
        self.suspension = assembly.suspension
        assembly.abortWithRun(self)
    }

    /// Waits until the window has room for one more input element.
    ///
    /// - Returns: how long it waited.
    /// - Throws: `CancellationError` when the run was aborted.
    @inlinable
    func admit() async throws -> Duration {
        var waited = Duration.zero
        while true {
            switch state.withLock({ $0.admit() }) {
            case .accepted: return waited
            case .aborted: throw CancellationError()
            case .full: waited += await suspension.wait { waiter in state.withLock { $0.waitForAdmission(waiter) } }
            }
        }
    }

    /// Adds results of the element at `place`, and leaves the array empty.
    ///
    /// - Returns: how long it waited for room.
    /// - Throws: `CancellationError` when the run was aborted.
    @inlinable
    func send(_ results: inout [Element], at place: Int) async throws -> Duration {
        var waited = Duration.zero
        while true {
            let (offer, wake) = state.withLock { $0.offer(&results, at: place) }
            suspension.resume(wake)
            switch offer {
            case .accepted: return waited
            case .aborted: throw CancellationError()
            case .full:
                waited += await suspension.wait { waiter in state.withLock { $0.waitForRoom(waiter, at: place) } }
            }
        }
    }

    /// Takes note that the element at `place` has no more results.
    @inlinable
    func finish(_ place: Int) {
        suspension.resume(state.withLock { $0.finish(place) })
    }

    /// Takes note that a worker has found the end of the input.
    @inlinable
    func finishWorker() {
        suspension.resume(state.withLock { $0.finishWorker() })
    }

    @usableFromInline
    func abort() {
        suspension.resume(state.withLock { $0.abort() })
    }
}

extension Sequencer: ReadySource {
    @inlinable
    func takeReady(into hand: inout [Element]) throws -> Readiness {
        let (take, wake) = state.withLock { $0.take(into: &hand) }
        suspension.resume(wake)
        return try Readiness(take)
    }

    @inlinable
    func waitUntilReady() async -> Duration {
        await suspension.wait { waiter in state.withLock { $0.waitForResults(waiter) } }
    }
}
