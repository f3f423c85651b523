/// Gathers elements by key until a chunk is complete.
@usableFromInline
struct ChunkInlet<Element: Sendable, Key: Hashable & Sendable & SendableMetatype, Downstream: Inlet>: TimedInlet
where Downstream.Element == [Element] {
    /// A chunk that is not complete yet.
    @usableFromInline
    struct Open: Sendable {
        @usableFromInline let key: Key
        /// Its number in the order of the beginnings: what is left at the end leaves in this order.
        @usableFromInline let serial: Int
        @usableFromInline var elements: [Element] = []
        @usableFromInline var weight = 0

        @inlinable
        init(key: Key, serial: Int) {
            self.key = key
            self.serial = serial
        }
    }

    /// When a chunk's time comes.
    @usableFromInline
    struct Appointment: Sendable {
        @usableFromInline let time: Duration
        @usableFromInline let key: Key
        @usableFromInline let serial: Int

        @inlinable
        init(time: Duration, key: Key, serial: Int) {
            self.time = time
            self.key = key
            self.serial = serial
        }
    }

    @usableFromInline let policy: ChunkPolicy<Element>
    @usableFromInline let key: @Sendable (Element) -> Key
    @usableFromInline let isLast: (@Sendable (Element) -> Bool)?
    @usableFromInline var downstream: Downstream
    @usableFromInline let meter: StageMeter
    @usableFromInline let clock: RunClock
    /// The open chunk of the last element's key; those of other keys are in `others`.
    @usableFromInline var current: Open?
    @usableFromInline var others: [Key: Open] = [:]
    /// Those of closed chunks are left in place until their time comes.
    @usableFromInline var appointments = Fifo<Appointment>()
    /// Closed chunks that there was no room for.
    @usableFromInline var closed = Fifo<[Element]>()
    @usableFromInline var begun = 0
    @usableFromInline var received = 0

    @inlinable
    init(
        _ policy: ChunkPolicy<Element>,
        key: @escaping @Sendable (Element) -> Key,
        isLast: (@Sendable (Element) -> Bool)?,
        into downstream: Downstream,
        meter: StageMeter,
        clock: RunClock
    ) {
        self.policy = policy
        self.key = key
        self.isLast = isLast
        self.downstream = downstream
        self.meter = meter
        self.clock = clock
    }

    @inlinable
    var runsStages: Bool { downstream.runsStages }

    // MARK: Gathering

    @inlinable
    mutating func receive(_ element: Element) throws -> Demand {
        received += 1
        let weight = policy.weight.map { max(0, $0.weigh(element)) } ?? 0
        open(key(element))
        if let limit = policy.weight?.limit, let chunk = current, chunk.weight + weight > limit, !chunk.elements.isEmpty
        {
            close(.full)
            open(chunk.key)
        }
        current?.elements.append(element)
        current?.weight += weight
        if isFull {
            close(.full)
        } else if isLast?(element) == true {
            close(.marked)
        }
        return closed.isEmpty ? .more : try pushClosed()
    }

    /// Makes the open chunk of that key the current one.
    @inlinable
    mutating func open(_ key: Key) {
        if current?.key == key { return }
        if let current { others[current.key] = current }
        if let known = others.removeValue(forKey: key) {
            current = known
            return
        }
        begun += 1
        current = Open(key: key, serial: begun)
        if let count = policy.count { current?.elements.reserveCapacity(min(count, 64)) }
        if let window = policy.window {
            appointments.append(Appointment(time: clock.now() + window, key: key, serial: begun))
        }
    }

    @inlinable
    var isFull: Bool {
        guard let current else { return false }
        return current.elements.count >= policy.count ?? .max || current.weight >= policy.weight?.limit ?? .max
    }

    /// Closes the current chunk.
    @inlinable
    mutating func close(_ trigger: ChunkTrigger) {
        guard let chunk = current.take() else { return }
        closed.append(chunk.elements)
        meter.count(trigger)
    }

    @inlinable
    mutating func pushClosed() throws -> Demand {
        while let chunk = closed.popFirst() {
            meter.count(received: received, ended: chunk.count, emitted: 1)
            received = 0
            let demand = try downstream.receive(chunk)
            if demand != .more { return demand }
        }
        return .more
    }

    /// Closes every open chunk, in the order in which they were begun.
    @inlinable
    mutating func closeAll(_ trigger: ChunkTrigger) {
        var open = Array(others.values)
        if let current { open.append(current) }
        others = [:]
        for chunk in open.sorted(by: { $0.serial < $1.serial }) {
            current = chunk
            close(trigger)
        }
    }

    // MARK: Time

    @inlinable
    var deadline: Duration? { appointments.first?.time }

    @inlinable
    var isSaturated: Bool { false }

    @inlinable
    var isPacing: Bool { false }

    @inlinable
    mutating func act(at now: Duration) throws -> Demand {
        while let next = appointments.first, next.time <= now {
            _ = appointments.popFirst()
            guard current?.serial == next.serial || others[next.key]?.serial == next.serial else { continue }
            open(next.key)
            close(.time)
        }
        return try pushClosed()
    }

    // MARK: Publishing

    @inlinable
    mutating func flush() throws -> Demand {
        if policy.takesReady { closeAll(.ready) }
        publish()
        let demand = try pushClosed()
        return demand == .more ? try downstream.flush() : demand
    }

    @inlinable
    mutating func drain() async throws -> Drained {
        publish()
        var waited = Duration.zero
        while true {
            let drained = try await downstream.drain()
            waited += drained.waited
            var demand = drained.demand == .done ? .done : try pushClosed()
            // Who drains may wait next, so nothing may stay in hand.
            if demand == .more { demand = try downstream.flush() }
            if demand != .full { return Drained(demand: demand, waited: waited) }
        }
    }

    @inlinable
    mutating func finish() async throws {
        closeAll(.end)
        publish()
        if try pushClosed() == .full { _ = try await drain() }
        try await downstream.finish()
    }

    @inlinable
    mutating func publish() {
        meter.count(received: received)
        received = 0
    }

    @inlinable
    mutating func settle() -> Duration {
        publish()
        return downstream.settle()
    }

    // The chunks of a key must meet in one place.
    @inlinable
    func fork() -> Self? { nil }

    @inlinable
    func bind(_ crew: Crew) { downstream.bind(crew) }
}
