/// A bounded queue between the tasks of a run, crossed in batches.
///
/// At most its capacity of elements is queued; each side may hold one batch in hand. Producers suspend when there is no
/// room, consumers when there is nothing.
@usableFromInline
final class Queue<State: QueueState & Sendable>: QueueEntrance, Closable where State.Waiter == Suspension.Waiter {
    @usableFromInline typealias Element = State.Element

    @usableFromInline let state: Locked<State>
    @usableFromInline let suspension: Suspension
    @usableFromInline let batch: Int
    @usableFromInline let consumer: StageMeter
    private let producers = Locked<[Crew]>([])

    @usableFromInline init(_ state: State, capacity: Int, in assembly: Assembly) {
        self.state = Locked(state)
        self.suspension = assembly.suspension
        self.batch = max(1, min(capacity, 64))
        self.consumer = assembly.cursorMeter
        assembly.endWithRun(self)
        consumer.watch(depth: { [weak self] in self?.depth ?? 0 })
    }

    /// How many elements are queued.
    @usableFromInline var depth: Int { state.withLock { $0.count } }

    /// How many elements were dropped because there was no room.
    @usableFromInline var dropped: Int { state.withLock { $0.dropped } }

    // MARK: Producers

    @usableFromInline func bind(_ crew: Crew) {
        crew.addOutput()
        producers.withLock { $0.append(crew) }
    }

    @inlinable func offer(_ elements: inout [Element]) throws -> Demand {
        let (offer, wake) = state.withLock { $0.offer(&elements) }
        suspension.resume(wake)
        switch offer {
        case .accepted: return .more
        case .full: return .full
        case .closed: return .done
        case .aborted: throw CancellationError()
        }
    }

    @inlinable func send(_ elements: inout [Element]) async throws -> Drained {
        var drained = Drained(demand: try offer(&elements))
        var patience = Patience()
        while drained.demand == .full {
            if await patience.giveWay() {
                drained.demand = try offer(&elements)
                continue
            }
            drained.waited += await suspension.wait { waiter in state.withLock { $0.waitForRoom(waiter) } }
            drained.demand = try offer(&elements)
        }
        return drained
    }

    /// Queues the elements, one batch at most, also where there is no room: their producer ends and cannot wait.
    @usableFromInline func leave<Item>(_ elements: inout [Element])
    where State == BoundaryState<Item, Suspension.Waiter> {
        guard !elements.isEmpty else { return }
        suspension.resume(state.withLock { $0.leave(&elements) })
    }

    @inlinable func addProducer() {
        state.withLock { $0.addProducer() }
    }

    @inlinable func finishProducer() {
        suspension.resume(state.withLock { $0.finishProducer() })
    }

    // MARK: Consumers

    /// Takes the next element without waiting.
    ///
    /// - Parameter isArriving: whether the consumer has just waited.
    @inlinable func takeOne(isArriving: Bool) -> TakeResult<(element: Element, ticket: State.Ticket)> {
        let (take, wake) = state.withLock { $0.takeOne(isArriving: isArriving) }
        suspension.resume(wake)
        return take
    }

    /// Takes note that a taken element is done with.
    @inlinable func giveBack(_ ticket: State.Ticket) {
        suspension.resume(state.withLock { $0.giveBack(ticket) })
    }

    /// Waits until there may be something to take.
    ///
    /// - Returns: how long it waited.
    @inlinable func waitUntilReady() async -> Duration {
        await suspension.wait { waiter in state.withLock { $0.waitForElements(waiter) } }
    }

    // MARK: The end

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

extension Array {
    /// Takes everything out.
    mutating func takeAll() -> Self {
        defer { self = [] }
        return self
    }
}
