/// The bookkeeping of a bounded queue that hands out the elements of a key one at a time and in their order, and those
/// of different keys at once.
@usableFromInline
struct KeyedState<Value: Sendable, Key: Hashable & Sendable & SendableMetatype, Waiter>: SharedQueueState {
    // The key comes with the element, since the function that knows it is not the engine's and must not run in the lock.
    @usableFromInline typealias Element = (key: Key, value: Value)

    @usableFromInline let capacity: Int
    /// What waits behind an element of its key; a key that nothing waits for and nobody works on is forgotten.
    @usableFromInline var lanes: [Key: Fifo<Element>] = [:]
    /// The keys that nobody works on and that something waits for, the one that was free first in front.
    @usableFromInline var free = Fifo<Key>()
    @usableFromInline var count = 0
    @usableFromInline var openProducers = 1
    @usableFromInline var ending: QueueEnding?
    @usableFromInline var waitingProducers = Fifo<Waiter>()
    @usableFromInline var waitingConsumers = WaitingConsumers<Waiter>()

    @inlinable init(capacity: Int) {
        self.capacity = capacity
    }

    @inlinable static var lends: Bool { true }

    @inlinable var dropped: Int { 0 }

    // MARK: Producers

    @inlinable mutating func offer(_ elements: inout [Element], at place: Void) -> (offer: Offer, wake: Wake<Waiter>) {
        if let ending { return (ending == .closed ? .closed : .aborted, .nobody) }
        let accepted = min(capacity - count, elements.count)
        guard accepted > 0 else { return (elements.isEmpty ? .accepted : .full, .nobody) }
        for element in elements[..<accepted] {
            if lanes[element.key] == nil { free.append(element.key) }
            lanes[element.key, default: Fifo()].append(element)
        }
        count += accepted
        elements.removeFirst(accepted)
        return (elements.isEmpty ? .accepted : .full, free.isEmpty ? .nobody : waitingConsumers.wakeOne())
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
        return openProducers == 0 && count == 0 ? waitingConsumers.wakeAll() : .nobody
    }

    // MARK: Consumers

    @inlinable
    mutating func takeOne(isArriving: Bool) -> (take: TakeResult<(element: Element, ticket: Key)>, wake: Wake<Waiter>) {
        if isArriving { waitingConsumers.arrive() }
        guard ending == nil else { return (.aborted, .nobody) }
        guard let key = free.popFirst(), let element = lanes[key]?.popFirst() else {
            return (openProducers == 0 && count == 0 ? .finished : .empty, .nobody)
        }
        count -= 1
        return (.taken((element, key)), wakeAfterTaking())
    }

    /// Lets the next element of the key go, or forgets the key.
    @inlinable mutating func giveBack(_ key: Key) -> Wake<Waiter> {
        if lanes[key]?.isEmpty != false {
            lanes[key] = nil
            return .nobody
        }
        free.append(key)
        return waitingConsumers.wakeOne()
    }

    @inlinable mutating func waitForElements(_ waiter: Waiter) -> Bool {
        guard ending == nil, free.isEmpty, count > 0 || openProducers > 0 else { return false }
        waitingConsumers.append(waiter)
        return true
    }

    // MARK: The end

    @inlinable mutating func end(_ ending: QueueEnding) -> (discarded: Int, wake: Wake<Waiter>) {
        guard self.ending == nil else {
            if ending == .aborted { self.ending = .aborted }
            return (0, .nobody)
        }
        self.ending = ending
        let discarded = count
        lanes = [:]
        free = Fifo()
        count = 0
        defer { waitingConsumers.waiters = [] }
        return (discarded, .many(waitingProducers.popAll() + waitingConsumers.waiters))
    }

    @inlinable mutating func wakeAfterTaking() -> Wake<Waiter> {
        // Whoever waits for a busy key would wait for ever once nothing is queued any more.
        if count == 0, openProducers == 0 { return waitingConsumers.wakeAll() }
        if count <= capacity / 2, !waitingProducers.isEmpty {
            return Wake(first: capacity - count, of: &waitingProducers)
        }
        return free.isEmpty ? .nobody : waitingConsumers.wakeOne()
    }
}

extension KeyedState: Sendable where Waiter: Sendable {}
