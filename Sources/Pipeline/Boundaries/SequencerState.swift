/// The bookkeeping of results that come in any order and leave in the order of their input, without the tasks.
///
/// Each input element has a slot, found by its place in the order. Its results gather there until the slots before
/// it are finished and emptied. Every method is synchronous and returns whom to wake.
@usableFromInline struct SequencerState<Element: Sendable, Waiter>: BatchQueueState {
    @usableFromInline struct Slot {
        @usableFromInline var results: [Element] = []
        @usableFromInline var isFinished = false
        @usableFromInline var waiter: Waiter?

        @usableFromInline init() {}
    }

    // A ring: the slot of place `n` is `slots[n % slots.count]`.
    @usableFromInline var slots: [Slot]
    @usableFromInline let slotCapacity: Int
    /// The place whose results leave next.
    @usableFromInline var head = 0
    /// How many times a worker was let in to take an input element; no place is beyond it.
    @usableFromInline var admitted = 0
    @usableFromInline var openWorkers = 1
    /// How many results are gathered.
    @usableFromInline var count = 0
    @usableFromInline var ending: QueueEnding?
    @usableFromInline var waitingWorkers = Fifo<Waiter>()
    @usableFromInline var waitingDriver: Waiter?

    /// - Parameters:
    ///   - window: how many input elements may be between their admission and the leaving of their last result.
    ///   - slotCapacity: how many results of an element may wait for those before it.
    @inlinable init(window: Int, slotCapacity: Int) {
        self.slotCapacity = slotCapacity
        self.slots = Array(repeating: Slot(), count: window)
    }

    @inlinable var dropped: Int { 0 }

    // MARK: Workers

    /// Lets a worker take an input element, if the window has room.
    @inlinable mutating func admit() -> Offer {
        if let ending { return ending == .closed ? .closed : .aborted }
        guard admitted - head < slots.count else { return .full }
        admitted += 1
        return .accepted
    }

    /// Lets a worker wait until the window moves on.
    ///
    /// - Returns: false when there is no reason to wait.
    @inlinable mutating func waitForAdmission(_ waiter: Waiter) -> Bool {
        guard ending == nil, admitted - head >= slots.count else { return false }
        waitingWorkers.append(waiter)
        return true
    }

    /// Moves as many results of the element at `place` into its slot as there is room for.
    @inlinable mutating func offer(_ results: inout [Element], at place: Int) -> (offer: Offer, wake: Wake<Waiter>) {
        if let ending { return (ending == .closed ? .closed : .aborted, .nobody) }
        let index = place % slots.count
        let moved = min(slotCapacity - slots[index].results.count, results.count)
        if slots[index].results.isEmpty, moved == results.count {
            swap(&slots[index].results, &results)
        } else {
            slots[index].results.append(contentsOf: results[..<moved])
            results.removeFirst(moved)
        }
        count += moved
        return (results.isEmpty ? .accepted : .full, place == head && moved > 0 ? wakeDriver() : .nobody)
    }

    /// Lets the worker of the element at `place` wait until its slot has room.
    ///
    /// - Returns: false when there is no reason to wait.
    @inlinable mutating func waitForRoom(_ waiter: Waiter, at place: Int) -> Bool {
        let index = place % slots.count
        guard ending == nil, slots[index].results.count >= slotCapacity else { return false }
        slots[index].waiter = waiter
        return true
    }

    /// Takes note that the element at `place` has no more results.
    @inlinable mutating func finish(_ place: Int) -> Wake<Waiter> {
        slots[place % slots.count].isFinished = true
        return place == head ? wakeDriver() : .nobody
    }

    @inlinable mutating func addProducer() {
        openWorkers += 1
    }

    @inlinable mutating func finishProducer() -> Wake<Waiter> {
        openWorkers -= 1
        return openWorkers == 0 ? wakeDriver() : .nobody
    }

    // MARK: Driver

    /// Takes the results that are next in order by swapping them for `hand`, which must be empty.
    @inlinable mutating func takeAll(into hand: inout [Element]) -> (take: TakeResult<Void>, wake: Wake<Waiter>) {
        guard ending == nil else { return (.aborted, .nobody) }
        var woken: [Waiter] = []
        while true {
            let index = head % slots.count
            guard slots[index].results.isEmpty else {
                swap(&slots[index].results, &hand)
                count -= hand.count
                if let waiter = slots[index].waiter.take() { woken.append(waiter) }
                return (.taken(()), .many(woken))
            }
            guard slots[index].isFinished else {
                return (openWorkers == 0 ? .finished : .empty, .many(woken))
            }
            slots[index].isFinished = false
            head += 1
            if let worker = waitingWorkers.popFirst() { woken.append(worker) }
        }
    }

    /// Lets the driver wait for the results that are next in order.
    @inlinable mutating func waitForElements(_ waiter: Waiter) -> Bool {
        let slot = slots[head % slots.count]
        guard ending == nil, openWorkers > 0, slot.results.isEmpty, !slot.isFinished else { return false }
        waitingDriver = waiter
        return true
    }

    // MARK: The end

    /// Drops what is gathered and turns everybody away.
    ///
    /// - Returns: how many results were dropped, and whom to wake.
    @inlinable mutating func end(_ ending: QueueEnding) -> (discarded: Int, wake: Wake<Waiter>) {
        guard self.ending == nil else {
            if ending == .aborted { self.ending = .aborted }
            return (0, .nobody)
        }
        self.ending = ending
        var waiters = waitingWorkers.popAll()
        if let waiter = waitingDriver.take() { waiters.append(waiter) }
        defer { count = 0 }
        for index in slots.indices {
            slots[index].results = []
            if let waiter = slots[index].waiter.take() { waiters.append(waiter) }
        }
        return (count, .many(waiters))
    }

    @inlinable mutating func wakeDriver() -> Wake<Waiter> {
        waitingDriver.take().map { .one($0) } ?? .nobody
    }
}

extension SequencerState: Sendable where Waiter: Sendable {}
extension SequencerState.Slot: Sendable where Waiter: Sendable {}
