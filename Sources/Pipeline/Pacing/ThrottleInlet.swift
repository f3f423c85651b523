/// Holds elements until their time has come.
@usableFromInline
struct ThrottleInlet<Key: Hashable & Sendable & SendableMetatype, Downstream: Inlet>: TimedInlet {
    @usableFromInline typealias Element = Downstream.Element

    /// An element that waits, and what it costs.
    @usableFromInline
    struct Waiting: Sendable {
        @usableFromInline let element: Element
        @usableFromInline let cost: Int

        @inlinable
        init(element: Element, cost: Int) {
            self.element = element
            self.cost = cost
        }
    }

    @usableFromInline let rate: Rate
    @usableFromInline let capacity: Int
    @usableFromInline let cost: @Sendable (Element) -> Int
    @usableFromInline let key: @Sendable (Element) -> Key
    @usableFromInline var downstream: Downstream
    @usableFromInline let meter: StageMeter
    @usableFromInline let clock: RunClock
    @usableFromInline var meters: [Key: RateMeter] = [:]
    @usableFromInline var waiting: [Key: Fifo<Waiting>] = [:]
    @usableFromInline var waitingCount = 0
    /// How many meters there may be before those that are paid for are looked for.
    @usableFromInline var meterLimit = 64

    @inlinable
    init(
        _ rate: Rate,
        capacity: Int,
        cost: @escaping @Sendable (Element) -> Int,
        key: @escaping @Sendable (Element) -> Key,
        into downstream: Downstream,
        meter: StageMeter,
        clock: RunClock
    ) {
        self.rate = rate
        self.capacity = capacity
        self.cost = cost
        self.key = key
        self.downstream = downstream
        self.meter = meter
        self.clock = clock
    }

    @inlinable
    var runsStages: Bool { downstream.runsStages }

    @inlinable
    mutating func receive(_ element: Element) throws -> Demand {
        meter.count(received: 1)
        let key = key(element)
        let item = Waiting(element: element, cost: cost(element))
        let now = clock.now()
        if waiting[key] == nil, meters[key, default: RateMeter()].due(item.cost, rate, at: now) <= now {
            return try pass(item, of: key, at: now)
        }
        waiting[key, default: Fifo()].append(item)
        waitingCount += 1
        return .more
    }

    @inlinable
    mutating func pass(_ item: Waiting, of key: Key, at now: Duration) throws -> Demand {
        meters[key, default: RateMeter()].pass(item.cost, rate, at: now)
        if meters.count > meterLimit { forgetPaid(at: now) }
        meter.count(ended: 1, emitted: 1)
        return try downstream.receive(item.element)
    }

    // A key that is paid for is as good as one that was never seen.
    @inlinable
    mutating func forgetPaid(at now: Duration) {
        meters = meters.filter { $0.value.paidUntil > now }
        meterLimit = max(64, meters.count * 2)
    }

    // At most twice the capacity waits, so looking through all of it is quicker than keeping it sorted.
    @inlinable
    func next(at now: Duration) -> (key: Key, due: Duration)? {
        var earliest: (key: Key, due: Duration)?
        for (key, items) in waiting {
            guard let first = items.first else { continue }
            let due = meters[key, default: RateMeter()].due(first.cost, rate, at: now)
            if due < earliest?.due ?? .seconds(Int64.max) { earliest = (key, due) }
        }
        return earliest
    }

    @inlinable
    var deadline: Duration? { waitingCount > 0 ? next(at: .zero)?.due : nil }

    @inlinable
    var isSaturated: Bool { waitingCount >= capacity }

    @inlinable
    var isPacing: Bool { waitingCount > 0 }

    @inlinable
    mutating func act(at now: Duration) throws -> Demand {
        while let (key, due) = next(at: .zero), due <= now {
            guard let item = waiting[key]?.popFirst() else { return .more }
            if waiting[key]?.isEmpty == true { waiting[key] = nil }
            waitingCount -= 1
            let demand = try pass(item, of: key, at: now)
            if demand != .more { return demand }
        }
        return .more
    }

    @inlinable
    mutating func flush() throws -> Demand { try downstream.flush() }

    @inlinable
    mutating func drain() async throws -> Drained { try await downstream.drain() }

    @inlinable
    mutating func finish() async throws { try await downstream.finish() }

    @inlinable
    mutating func settle() -> Duration { downstream.settle() }

    // A rate is kept in one place.
    @inlinable
    func fork() -> Self? { nil }

    @inlinable
    func bind(_ crew: Crew) { downstream.bind(crew) }
}
