/// Holds elements until their time has come.
public struct ThrottleStep<Element: Sendable, Key: Hashable & Sendable & SendableMetatype>: TimedStep {
    /// What the step takes.
    public typealias Input = Element
    /// What it lets through.
    public typealias Output = Element

    /// An element that waits, and what it costs.
    @usableFromInline struct Waiting: Sendable {
        @usableFromInline let element: Element
        @usableFromInline let cost: Int

        @inlinable init(element: Element, cost: Int) {
            self.element = element
            self.cost = cost
        }
    }

    /// The name in the graph and the metrics.
    public let name: String
    /// How many elements may wait in the queue, and as many for their time.
    public let capacity: Int

    @usableFromInline let rate: Rate
    @usableFromInline let cost: @Sendable (Element) -> Int
    @usableFromInline let key: @Sendable (Element) -> Key
    @usableFromInline var meters: [Key: RateMeter] = [:]
    @usableFromInline var waiting: [Key: Fifo<Waiting>] = [:]
    @usableFromInline var waitingCount = 0
    /// How many meters there may be before those that are paid for are looked for.
    @usableFromInline var meterLimit = 64

    @inlinable init(
        name: String,
        _ rate: Rate,
        capacity: Int,
        cost: @escaping @Sendable (Element) -> Int,
        key: @escaping @Sendable (Element) -> Key
    ) {
        self.name = name
        self.rate = rate
        self.capacity = capacity
        self.cost = cost
        self.key = key
    }

    /// A throttle.
    public var kind: Graph.Node.Kind { .throttle }

    /// The rate.
    public var detail: String { rate.description }

    /// What is wrong with the rate or the capacity.
    public var mistake: PipelineError? {
        if !rate.isValid { return .invalidRate(stage: name, rate: rate.description) }
        return capacity < 1 ? .invalidCapacity(stage: name, capacity: capacity) : nil
    }

    /// Lets the element through, or holds it when it has come too early.
    @inlinable public mutating func receive(
        _ element: Element,
        into downstream: inout some Inlet<Element>,
        _ context: inout StepContext<Element>
    ) throws -> Demand {
        context.count()
        let key = key(element)
        let item = Waiting(element: element, cost: cost(element))
        let now = context.gauge.now()
        if waiting[key] == nil, meters[key, default: RateMeter()].due(item.cost, rate, at: now) <= now {
            pay(item.cost, for: key, at: now)
            return try downstream.receive(element)
        }
        context.gauge.withheld += 1
        context.gauge.held += 1
        waiting[key, default: Fifo()].append(item)
        waitingCount += 1
        return .more
    }

    @inlinable mutating func pay(_ cost: Int, for key: Key, at now: Duration) {
        meters[key, default: RateMeter()].pass(cost, rate, at: now)
        if meters.count > meterLimit { forgetPaid(at: now) }
    }

    // A key that is paid for is as good as one that was never seen.
    @inlinable mutating func forgetPaid(at now: Duration) {
        meters = meters.filter { $0.value.paidUntil > now }
        meterLimit = max(64, meters.count * 2)
    }

    // At most twice the capacity waits, so looking through all of it is quicker than keeping it sorted.
    @inlinable func next() -> (key: Key, due: Duration)? {
        var earliest: (key: Key, due: Duration)?
        for (key, items) in waiting {
            guard let first = items.first else { continue }
            let due = meters[key, default: RateMeter()].due(first.cost, rate, at: .zero)
            if due < earliest?.due ?? .seconds(Int64.max) { earliest = (key, due) }
        }
        return earliest
    }

    /// A throttle keeps its time in a task of its own.
    @inlinable public var needsOwnTask: Bool { true }

    /// When the next element that waits may go.
    @inlinable public var deadline: Duration? { next()?.due }

    /// Whether as many elements wait for their time as may.
    @inlinable public var isSaturated: Bool { waitingCount >= capacity }

    /// Whether elements wait for their time.
    @inlinable public var isPacing: Bool { waitingCount > 0 }

    /// Lets through those whose time has come.
    @inlinable public mutating func act(
        at now: Duration,
        into downstream: inout some Inlet<Element>,
        _ context: inout StepContext<Element>
    ) throws -> Demand {
        while let (key, due) = next(), due <= now, let item = waiting[key]?.popFirst() {
            if waiting[key]?.isEmpty == true { waiting[key] = nil }
            waitingCount -= 1
            context.gauge.withheld -= 1
            context.gauge.held -= 1
            // From when it could have passed: what a late awakening costs must not lower the rate.
            pay(item.cost, for: key, at: due)
            let demand = try downstream.receive(item.element)
            if demand != .more { return demand }
        }
        return .more
    }
}
