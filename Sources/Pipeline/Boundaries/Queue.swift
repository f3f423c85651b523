/// A bounded queue between the tasks of a run, crossed in batches.
///
/// At most its capacity of elements is queued; each side may hold one batch in hand. Producers suspend when there is no
/// room, consumers when there is nothing.
@usableFromInline
final class Queue<State: QueueState & Sendable>: Closable where State.Waiter == Suspension.Waiter {
    @usableFromInline typealias Element = State.Element

    @usableFromInline let state: Locked<State>
    @usableFromInline let suspension: Suspension
    @usableFromInline let batch: Int
    @usableFromInline let consumer: Consumer
    private let producers = Locked<[Crew]>([])

    /// Makes a queue that leads to the stage that was assembled last.
    @usableFromInline init(_ state: State, capacity: Int, batch: Int = 64, in assembly: Assembly) {
        self.state = Locked(state)
        self.suspension = assembly.suspension
        self.batch = max(1, min(capacity, batch))
        self.consumer = assembly.consumer
        assembly.endWithRun(self)
        assembly.crossBoundary(capacity: capacity)
    }

    @usableFromInline var depth: Int { state.withLock { $0.count } }

    /// How many elements were dropped because there was no room.
    @usableFromInline var dropped: Int { state.withLock { $0.dropped } }

    /// Changes the state, and wakes whom the change names once the lock is released.
    @inlinable func change<Result>(_ body: (inout State) -> (Result, Wake<Suspension.Waiter>)) -> Result {
        let (result, wake) = state.withLock { body(&$0) }
        suspension.resume(wake)
        return result
    }

    // MARK: Producers

    @usableFromInline func bind(_ crew: Crew) {
        crew.addOutput()
        producers.withLock { $0.append(crew) }
    }

    @inlinable func offer(_ elements: inout [Element], at place: State.Place) throws -> Demand {
        switch change({ $0.offer(&elements, at: place) }) {
        case .accepted: return .more
        case .full: return .full
        case .closed: return .done
        case .aborted: throw CancellationError()
        }
    }

    @inlinable func send(_ elements: inout [Element], at place: State.Place) async throws -> Drained {
        var drained = Drained(demand: try offer(&elements, at: place))
        var patience = Patience()
        while drained.demand == .full {
            if await patience.giveWay() {
                drained.demand = try offer(&elements, at: place)
                continue
            }
            drained.waited += await suspension.wait { waiter in state.withLock { $0.waitForRoom(waiter, at: place) } }
            drained.demand = try offer(&elements, at: place)
        }
        return drained
    }

    @inlinable func addProducer() {
        state.withLock { $0.addProducer() }
    }

    @inlinable func finishProducer() {
        suspension.resume(state.withLock { $0.finishProducer() })
    }

    // MARK: Consumers

    /// Waits until there may be something to take.
    ///
    /// - Returns: how long it waited.
    @inlinable func waitUntilReady() async -> Duration {
        await suspension.wait { waiter in state.withLock { $0.waitForElements(waiter) } }
    }

    // MARK: The end

    @usableFromInline func close() {
        end(.closed)
        let producers = producers.withLock { producers in
            defer { producers = [] }
            return producers
        }
        for crew in producers { crew.outputClosed() }
    }

    @usableFromInline func abort() {
        end(.aborted)
    }

    private func end(_ ending: QueueEnding) {
        consumer.count(received: change { $0.end(ending) })
    }
}

extension Queue: QueueEntrance where State.Place == Void {
    @inlinable func offer(_ elements: inout [Element]) throws -> Demand { try offer(&elements, at: ()) }

    @inlinable func send(_ elements: inout [Element]) async throws -> Drained { try await send(&elements, at: ()) }
}

extension Queue: LendingSource where State: SharedQueueState {
    /// Takes the next element without waiting.
    ///
    /// - Parameter isArriving: whether the consumer has just waited.
    @inlinable func takeOne(isArriving: Bool) -> TakeResult<(element: Element, ticket: State.Ticket)> {
        change { $0.takeOne(isArriving: isArriving) }
    }

    @inlinable func borrow(isArriving: Bool) -> TakeResult<Loan<Element>> {
        takeOne(isArriving: isArriving).map { next in
            guard State.lends else { return Loan(next.element) }
            return Loan(next.element) { [self] in suspension.resume(state.withLock { $0.giveBack(next.ticket) }) }
        }
    }
}

extension Queue: ReadySource where State: BatchQueueState {
    @inlinable func takeReady(into hand: inout [Element]) -> TakeResult<Void> {
        change { $0.takeAll(into: &hand) }
    }
}
