/// The way to several queues: an element goes to all of them, or to one.
///
/// A batch that goes to all is shared by reference and not copied.
@usableFromInline struct BroadcastInlet<Element: Sendable>: Inlet {
    /// One of the queues.
    @usableFromInline struct Way: Sendable {
        @usableFromInline let queue: Boundary<Element>
        /// What the queue has yet to take.
        @usableFromInline var rest: [Element] = []
        /// Whether anybody takes from the queue.
        @usableFromInline var isOpen = true

        @inlinable init(_ queue: Boundary<Element>) {
            self.queue = queue
        }
    }

    @usableFromInline var ways: [Way]
    /// What goes to all queues and has not been handed to any.
    @usableFromInline var hand: [Element] = []
    /// The smallest queue bounds what may be in hand in front of it.
    @usableFromInline let batch: Int

    @inlinable init(_ queues: [Boundary<Element>]) {
        ways = queues.map { Way($0) }
        batch = queues.map(\.batch).min() ?? 1
    }

    @inlinable var runsStages: Bool { false }

    /// Takes an element for all queues.
    @inlinable mutating func receive(_ element: Element) throws -> Demand {
        hand.append(element)
        return hand.count < batch ? .more : .full
    }

    /// Takes an element for one queue.
    @inlinable mutating func receive(_ element: Element, for index: Int) throws -> Demand {
        guard ways[index].isOpen else {
            ways[index].queue.consumer.count(received: 1)
            return ways.contains(where: \.isOpen) ? .more : .done
        }
        ways[index].rest.append(element)
        return ways[index].rest.count < ways[index].queue.batch ? .more : .full
    }

    @inlinable mutating func handOut() {
        guard !hand.isEmpty else { return }
        if ways.count == 1 {
            ways[0].give(&hand)
            return
        }
        for index in ways.indices where ways[index].isOpen {
            if ways[index].rest.isEmpty {
                ways[index].rest = hand
            } else {
                ways[index].rest += hand
            }
        }
        hand = []
        hand.reserveCapacity(batch)
    }

    // Every queue gets what it has room for before the first one is waited for.
    @inlinable mutating func flush() throws -> Demand {
        handOut()
        var isFull = false
        var isOpen = false
        for index in ways.indices where ways[index].isOpen {
            let demand = ways[index].rest.isEmpty ? .more : try ways[index].queue.offer(&ways[index].rest)
            ways[index].isOpen = demand != .done
            isFull = isFull || demand == .full
            isOpen = isOpen || demand != .done
        }
        return !isOpen ? .done : isFull ? .full : .more
    }

    @inlinable mutating func drain() async throws -> Drained {
        var drained = Drained(demand: .done)
        _ = try flush()
        // An empty rest is sent too: only the queue knows whether anybody takes more.
        for index in ways.indices where ways[index].isOpen {
            let sent = try await ways[index].queue.send(&ways[index].rest)
            drained.waited += sent.waited
            ways[index].isOpen = sent.demand != .done
            if ways[index].isOpen { drained.demand = .more }
        }
        return drained
    }

    @inlinable mutating func finish() async throws {
        _ = try await drain()
        for way in ways { way.queue.finishProducer() }
    }

    @inlinable mutating func settle() -> Duration {
        for way in ways { way.queue.consumer.count(received: way.rest.count + hand.count) }
        return .zero
    }

    @inlinable func fork() -> Self? {
        for way in ways { way.queue.addProducer() }
        return Self(ways.map(\.queue))
    }

    @inlinable func bind(_ crew: Crew) {
        for way in ways { way.queue.bind(crew) }
    }
}

extension BroadcastInlet.Way {
    /// Hands a batch over whose array nobody else holds.
    @inlinable mutating func give(_ hand: inout [Element]) {
        if rest.isEmpty {
            swap(&rest, &hand)
        } else {
            rest += hand
            hand.removeAll(keepingCapacity: true)
        }
    }
}
