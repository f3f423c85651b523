/// The bookkeeping of a bounded queue between tasks, without the tasks: every method is synchronous and returns
/// whom to wake.
///
/// `Waiter` is a continuation when it runs and anything else in a test.
@usableFromInline
struct BoundaryState<Element, Waiter> {
    // A queue of two stacks: elements are appended to `back` and taken one by one from the end of `front`, which is
    // `back` reversed. A consumer that takes all at once swaps `back` for its own empty array.
    @usableFromInline var front: [Element] = []
    @usableFromInline var back: [Element] = []
    @usableFromInline var takenCount = 0
    @usableFromInline let capacity: Int
    @usableFromInline var openProducers = 1
    @usableFromInline var isAborted = false
    @usableFromInline var waitingProducers: [Waiter] = []
    @usableFromInline var waitingConsumers: [Waiter] = []

    @inlinable
    init(capacity: Int) {
        self.capacity = capacity
    }

    @inlinable
    var count: Int { front.count + back.count }

    // MARK: Producers

    /// Moves as many of the elements into the queue as there is room for.
    @inlinable
    mutating func offer(_ elements: inout [Element]) -> (offer: Offer, wake: Wake<Waiter>) {
        guard !isAborted else { return (.aborted, .nobody) }
        let room = capacity - count
        guard room > 0 else { return (elements.isEmpty ? .accepted : .full, .nobody) }
        let moved: Int
        if elements.count <= room {
            moved = elements.count
            if back.isEmpty {
                swap(&back, &elements)
            } else {
                back.append(contentsOf: elements)
                elements.removeAll(keepingCapacity: true)
            }
        } else {
            moved = room
            back.append(contentsOf: elements[..<room])
            elements.removeFirst(room)
        }
        return (elements.isEmpty ? .accepted : .full, Wake(first: moved, of: &waitingConsumers))
    }

    /// Lets a producer wait for room.
    ///
    /// - Returns: false when there is no reason to wait.
    @inlinable
    mutating func waitForRoom(_ waiter: Waiter) -> Bool {
        guard !isAborted, count >= capacity else { return false }
        waitingProducers.append(waiter)
        return true
    }

    /// Adds a producer: the queue finishes when the last one has.
    @inlinable
    mutating func addProducer() {
        openProducers += 1
    }

    /// Takes note that one producer has no more elements.
    @inlinable
    mutating func finishProducer() -> Wake<Waiter> {
        openProducers -= 1
        guard openProducers == 0 else { return .nobody }
        return Wake(first: .max, of: &waitingConsumers)
    }

    // MARK: Consumers

    /// Takes the first element and its place in the order of all elements, counted from 0.
    @inlinable
    mutating func takeOne() -> (take: Take<(element: Element, index: Int)>, wake: Wake<Waiter>) {
        guard !isAborted else { return (.aborted, .nobody) }
        if front.isEmpty {
            guard !back.isEmpty else { return (openProducers == 0 ? .finished : .empty, .nobody) }
            back.reverse()
            swap(&front, &back)
        }
        let element = front.removeLast()
        defer { takenCount += 1 }
        return (.taken((element, takenCount)), wakeProducers())
    }

    /// Takes everything there is by swapping it for `hand`, which must be empty and lends its storage.
    @inlinable
    mutating func takeAll(into hand: inout [Element]) -> (take: Take<Void>, wake: Wake<Waiter>) {
        guard !isAborted else { return (.aborted, .nobody) }
        guard count > 0 else { return (openProducers == 0 ? .finished : .empty, .nobody) }
        swap(&back, &hand)
        if !front.isEmpty {
            hand = front.reversed() + hand
            front.removeAll()
        }
        takenCount += hand.count
        return (.taken(()), wakeProducers())
    }

    /// Lets a consumer wait for elements.
    ///
    /// - Returns: false when there is no reason to wait.
    @inlinable
    mutating func waitForElements(_ waiter: Waiter) -> Bool {
        guard !isAborted, count == 0, openProducers > 0 else { return false }
        waitingConsumers.append(waiter)
        return true
    }

    // MARK: The end

    /// Drops what is queued and turns everybody away.
    @inlinable
    mutating func abort() -> Wake<Waiter> {
        isAborted = true
        front = []
        back = []
        defer {
            waitingProducers = []
            waitingConsumers = []
        }
        return .many(waitingProducers + waitingConsumers)
    }

    // Producers wait until the queue is half empty, so that they are not woken once an element.
    @inlinable
    mutating func wakeProducers() -> Wake<Waiter> {
        guard !waitingProducers.isEmpty, count <= capacity / 2 else { return .nobody }
        return Wake(first: capacity - count, of: &waitingProducers)
    }
}

extension BoundaryState: Sendable where Element: Sendable, Waiter: Sendable {}
