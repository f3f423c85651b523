/// The bookkeeping of a bounded queue that keeps the order of arrival.
@usableFromInline struct BoundaryState<Element: Sendable, Waiter>: SharedQueueState, BatchQueueState {
    // A queue of two stacks: elements are appended to `back` and taken one by one from the end of `front`, which is
    // `back` reversed. A consumer that takes all at once swaps `back` for its own empty array.
    @usableFromInline var front: [Element] = []
    @usableFromInline var back: [Element] = []
    @usableFromInline var takenCount = 0
    @usableFromInline let capacity: Int
    @usableFromInline let overflow: Overflow
    @usableFromInline var openProducers = 1
    @usableFromInline var ending: QueueEnding?
    @usableFromInline var isNudged = false
    @usableFromInline var waitingProducers = Fifo<Waiter>()
    @usableFromInline var waitingConsumers = WaitingConsumers<Waiter>()
    @usableFromInline var dropped = 0

    @inlinable init(capacity: Int, overflow: Overflow = .wait) {
        self.capacity = capacity
        self.overflow = overflow
    }

    @inlinable var count: Int { front.count + back.count }

    // MARK: Producers

    @inlinable mutating func offer(_ elements: inout [Element], at place: Void) -> (offer: Offer, wake: Wake<Waiter>) {
        if let ending { return (ending == .closed ? .closed : .aborted, .nobody) }
        guard !elements.isEmpty else { return (.accepted, .nobody) }
        switch overflow.kind {
        case .wait: acceptWhatFits(&elements)
        case .dropNewest:
            acceptWhatFits(&elements)
            dropped += elements.count
            elements.removeAll(keepingCapacity: true)
        case .dropOldest:
            accept(&elements)
            dropOldest(count - capacity)
        }
        return (elements.isEmpty ? .accepted : .full, count > 0 ? waitingConsumers.wakeOne() : .nobody)
    }

    /// Takes the elements in also where there is no room.
    @inlinable mutating func leave(_ elements: inout [Element]) -> Wake<Waiter> {
        guard ending == nil else { return .nobody }
        accept(&elements)
        return waitingConsumers.wakeOne()
    }

    @inlinable mutating func acceptWhatFits(_ elements: inout [Element]) {
        let room = capacity - count
        if elements.count <= room {
            accept(&elements)
        } else if room > 0 {
            back.append(contentsOf: elements[..<room])
            elements.removeFirst(room)
        }
    }

    @inlinable mutating func accept(_ elements: inout [Element]) {
        if back.isEmpty {
            swap(&back, &elements)
        } else {
            back.append(contentsOf: elements)
            elements.removeAll(keepingCapacity: true)
        }
    }

    @inlinable mutating func dropOldest(_ excess: Int) {
        guard excess > 0 else { return }
        for _ in 0..<excess {
            turnOver()
            front.removeLast()
        }
        dropped += excess
    }

    @inlinable mutating func waitForRoom(_ waiter: Waiter, at place: Void) -> Bool {
        guard ending == nil, count >= capacity else { return false }
        waitingProducers.append(waiter)
        return true
    }

    @inlinable mutating func addProducer() {
        openProducers += 1
    }

    @inlinable mutating func finishProducer() -> Wake<Waiter> {
        openProducers -= 1
        return openProducers == 0 ? waitingConsumers.wakeAll() : .nobody
    }

    // MARK: Consumers

    /// Takes the first element and its place in the order of all elements, counted from 0.
    @inlinable
    mutating func takeOne(isArriving: Bool) -> (take: TakeResult<(element: Element, ticket: Int)>, wake: Wake<Waiter>) {
        if isArriving { waitingConsumers.arrive() }
        guard ending == nil else { return (.aborted, .nobody) }
        guard count > 0 else { return (openProducers == 0 ? .finished : .empty, .nobody) }
        turnOver()
        let element = front.removeLast()
        defer { takenCount += 1 }
        return (.taken((element, takenCount)), wakeAfterTaking())
    }

    @inlinable mutating func takeAll(into hand: inout [Element]) -> (take: TakeResult<Void>, wake: Wake<Waiter>) {
        // There is one consumer: whoever was woken is here.
        waitingConsumers.arrive()
        guard ending == nil else { return (.aborted, .nobody) }
        guard count > 0 else { return (openProducers == 0 ? .finished : .empty, .nobody) }
        swap(&back, &hand)
        if !front.isEmpty {
            hand = front.reversed() + hand
            front.removeAll()
        }
        takenCount += hand.count
        return (.taken(()), wakeAfterTaking())
    }

    @inlinable mutating func waitForElements(_ waiter: Waiter) -> Bool {
        guard ending == nil, count == 0, openProducers > 0, !isNudged else {
            isNudged = false
            return false
        }
        waitingConsumers.append(waiter)
        return true
    }

    /// Lets a consumer look again although nothing has come: its time is up.
    @inlinable mutating func nudge() -> Wake<Waiter> {
        let wake = waitingConsumers.wakeOne()
        if case .nobody = wake { isNudged = true }
        return wake
    }

    /// Lets a consumer wait for a nudge, whatever is queued.
    @inlinable mutating func waitForNudge(_ waiter: Waiter) -> Bool {
        guard ending == nil, !isNudged else {
            isNudged = false
            return false
        }
        waitingConsumers.append(waiter)
        return true
    }

    // MARK: The end

    @inlinable mutating func end(_ ending: QueueEnding) -> (discarded: Int, wake: Wake<Waiter>) {
        guard self.ending == nil else {
            // An abort outranks a close: producers must not take it for a natural end.
            if ending == .aborted { self.ending = .aborted }
            return (0, .nobody)
        }
        self.ending = ending
        let discarded = count
        front = []
        back = []
        defer { waitingConsumers.waiters = [] }
        return (discarded, .many(waitingProducers.popAll() + waitingConsumers.waiters))
    }

    @inlinable mutating func turnOver() {
        guard front.isEmpty else { return }
        back.reverse()
        swap(&front, &back)
    }

    // Producers wait until the queue is half empty, so that they are not woken once an element. They wake the next
    // consumer, if there is one, when they have brought something.
    @inlinable mutating func wakeAfterTaking() -> Wake<Waiter> {
        if count <= capacity / 2, !waitingProducers.isEmpty {
            return Wake(first: capacity - count, of: &waitingProducers)
        }
        return count > 0 ? waitingConsumers.wakeOne() : .nobody
    }
}

extension BoundaryState: Sendable where Element: Sendable, Waiter: Sendable {}
