/// Where the results of an ordered stage's workers come back into the order of their input.
@usableFromInline final class Sequencer<Element: Sendable>: ReadySource {
    @usableFromInline typealias State = SequencerState<Element, Suspension.Waiter>

    @usableFromInline let state: Locked<State>
    @usableFromInline let suspension: Suspension
    @usableFromInline let slotCapacity: Int
    @usableFromInline let consumer: StageMeter
    private let producers = Locked<[Crew]>([])

    @usableFromInline init(workers: Int, capacity: Int, in assembly: Assembly) {
        self.slotCapacity = max(1, capacity)
        self.state = Locked(
            State(workers: workers, window: max(1, workers) + max(1, capacity), slotCapacity: max(1, capacity))
        )
        self.suspension = assembly.suspension
        self.consumer = assembly.cursorMeter
        assembly.endWithRun(self)
        assembly.crossBoundary(capacity: slotCapacity)
    }

    /// Tells whose tasks are to stop when nobody takes any more.
    @usableFromInline func bind(_ crew: Crew) {
        crew.addOutput()
        producers.withLock { $0.append(crew) }
    }

    /// Lets a worker take an input element, if the window has room.
    @inlinable func admit() -> Offer {
        state.withLock { $0.admit() }
    }

    /// Waits until the window moves on.
    @inlinable func waitForAdmission() async -> Duration {
        await suspension.wait { waiter in state.withLock { $0.waitForAdmission(waiter) } }
    }

    /// Adds what there is room for of the results of the element at `place`, and takes it out of the array.
    @inlinable func offer(_ results: inout [Element], at place: Int) throws -> Demand {
        let (offer, wake) = state.withLock { $0.offer(&results, at: place) }
        suspension.resume(wake)
        switch offer {
        case .accepted: return .more
        case .full: return .full
        case .closed: return .done
        case .aborted: throw CancellationError()
        }
    }

    /// Adds results of the element at `place`, and leaves the array empty unless nobody takes any more.
    @inlinable func send(_ results: inout [Element], at place: Int) async throws -> Drained {
        var drained = Drained(demand: try offer(&results, at: place))
        while drained.demand == .full {
            drained.waited += await suspension.wait { waiter in
                state.withLock { $0.waitForRoom(waiter, at: place) }
            }
            drained.demand = try offer(&results, at: place)
        }
        return drained
    }

    /// Takes note that the element at `place` has no more results.
    @inlinable func finish(_ place: Int) {
        suspension.resume(state.withLock { $0.finish(place) })
    }

    /// Takes note that a worker has found the end of the input.
    @inlinable func finishWorker() {
        suspension.resume(state.withLock { $0.finishWorker() })
    }

    @usableFromInline var dropped: Int { 0 }

    @inlinable func takeReady(into hand: inout [Element]) -> TakeResult<Void> {
        let (take, wake) = state.withLock { $0.take(into: &hand) }
        suspension.resume(wake)
        return take
    }

    @inlinable func waitUntilReady() async -> Duration {
        await suspension.wait { waiter in state.withLock { $0.waitForResults(waiter) } }
    }

    @usableFromInline func close() {
        end(.closed)
        for crew in producers.withLock({ $0.takeAll() }) { crew.outputClosed() }
    }

    @usableFromInline func abort() {
        end(.aborted)
    }

    private func end(_ ending: QueueEnding) {
        let (discarded, wake) = state.withLock { $0.end(ending) }
        consumer.count(received: discarded)
        suspension.resume(wake)
    }
}
