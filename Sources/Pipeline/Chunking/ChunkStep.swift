/// Gathers elements by key until a chunk is complete.
public struct ChunkStep<Element: Sendable, Key: Hashable & Sendable & SendableMetatype>: TimedStep {
    /// What the step takes.
    public typealias Input = Element
    /// At least one element, all of one key.
    public typealias Output = [Element]

    /// A chunk that is not complete yet.
    @usableFromInline struct Open: Sendable {
        @usableFromInline let key: Key
        /// Its number in the order of the beginnings: what is left at the end leaves in this order.
        @usableFromInline let serial: Int
        @usableFromInline var elements: [Element] = []
        @usableFromInline var weight = 0

        @inlinable init(key: Key, serial: Int) {
            self.key = key
            self.serial = serial
        }
    }

    /// When a chunk's time comes.
    @usableFromInline struct Appointment: Sendable {
        @usableFromInline let time: Duration
        @usableFromInline let key: Key
        @usableFromInline let serial: Int

        @inlinable init(time: Duration, key: Key, serial: Int) {
            self.time = time
            self.key = key
            self.serial = serial
        }
    }

    /// The name in the graph and the metrics.
    public let name: String

    @usableFromInline let policy: ChunkPolicy<Element>
    @usableFromInline let key: @Sendable (Element) -> Key
    @usableFromInline let isLast: (@Sendable (Element) -> Bool)?
    /// The open chunk of the last element's key; those of other keys are in `others`.
    @usableFromInline var current: Open?
    @usableFromInline var others: [Key: Open] = [:]
    /// Those of closed chunks are left in place until their time comes.
    @usableFromInline var appointments = Fifo<Appointment>()
    /// Closed chunks that there was no room for.
    @usableFromInline var closed = Fifo<[Element]>()
    @usableFromInline var begun = 0

    @inlinable init(
        name: String,
        _ policy: ChunkPolicy<Element>,
        key: @escaping @Sendable (Element) -> Key,
        isLast: (@Sendable (Element) -> Bool)?
    ) {
        self.name = name
        self.policy = policy
        self.key = key
        self.isLast = isLast
    }

    /// A chunker.
    public var kind: Graph.Node.Kind { .chunk }

    /// The policy.
    public var detail: String { policy.description }

    /// What is wrong with the policy.
    public var mistake: PipelineError? {
        policy.isValid ? nil : .invalidChunkPolicy(stage: name, policy: policy.description)
    }

    // MARK: Gathering

    /// Adds the element to the chunk of its key, and pushes on what is complete then.
    @inlinable public mutating func receive(
        _ element: Element,
        into downstream: inout some Inlet<[Element]>,
        _ context: inout StepContext<Element>
    ) throws -> Demand {
        context.count()
        context.gauge.withheld += 1
        context.gauge.held += 1
        let weight = policy.weight.map { max(0, $0.weigh(element)) } ?? 0
        let key = key(element)
        open(key, context)
        if let limit = policy.weight?.limit, let chunk = current, !chunk.elements.isEmpty, chunk.weight > limit - weight
        {
            close(.full, context)
            open(key, context)
        }
        current?.elements.append(element)
        current?.weight += weight
        if isFull {
            close(.full, context)
        } else if isLast?(element) == true {
            close(.marked, context)
        }
        return isHolding ? try proceed(into: &downstream, &context) : .more
    }

    /// Makes the open chunk of that key the current one.
    @inlinable mutating func open(_ key: Key, _ context: StepContext<Element>) {
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
            appointments.append(Appointment(time: context.gauge.now() + window, key: key, serial: begun))
        }
    }

    @inlinable var isFull: Bool {
        guard let current else { return false }
        return current.elements.count >= policy.count ?? .max || current.weight >= policy.weight?.limit ?? .max
    }

    /// Closes the current chunk.
    @inlinable mutating func close(_ trigger: ChunkTrigger, _ context: StepContext<Element>) {
        guard let chunk = current.take() else { return }
        closed.append(chunk.elements)
        context.gauge.meter.count(trigger)
        while let next = appointments.first, !isOpen(next) { _ = appointments.popFirst() }
        // One old chunk must not keep those of all that were closed after it.
        if appointments.count > 2 * others.count + 64 {
            for appointment in appointments.popAll() where isOpen(appointment) { appointments.append(appointment) }
        }
    }

    @inlinable func isOpen(_ appointment: Appointment) -> Bool {
        current?.serial == appointment.serial || others[appointment.key]?.serial == appointment.serial
    }

    /// Closes every open chunk, in the order in which they were begun.
    @inlinable mutating func closeAll(_ trigger: ChunkTrigger, _ context: StepContext<Element>) {
        var open = Array(others.values)
        if let current { open.append(current) }
        others = [:]
        for chunk in open.sorted(by: { $0.serial < $1.serial }) {
            current = chunk
            close(trigger, context)
        }
    }

    // MARK: Pushing on

    /// Whether there are chunks that there was no room for.
    @inlinable public var isHolding: Bool { !closed.isEmpty }

    /// Pushes on what is complete.
    @inlinable public mutating func proceed(
        into downstream: inout some Inlet<[Element]>,
        _ context: inout StepContext<Element>
    ) throws -> Demand {
        while let chunk = closed.popFirst() {
            context.gauge.withheld -= 1
            context.gauge.held -= chunk.count
            let demand = try downstream.receive(chunk)
            if demand != .more { return demand }
        }
        return .more
    }

    /// Closes what is ready, where that is the policy.
    @inlinable public mutating func idle(_ context: inout StepContext<Element>) {
        if policy.takesReady { closeAll(.ready, context) }
    }

    /// Closes what is left.
    @inlinable public mutating func finish(
        into downstream: inout some Inlet<[Element]>,
        _ context: inout StepContext<Element>
    ) throws -> Demand {
        closeAll(.end, context)
        return try proceed(into: &downstream, &context)
    }

    // MARK: Time

    /// Whether a chunk may be closed while no element comes.
    @inlinable public var needsOwnTask: Bool { policy.needsOwnTask }

    /// How many elements may wait in front of the step's own task.
    @inlinable public var capacity: Int { 64 }

    /// When the time of the oldest chunk comes.
    @inlinable public var deadline: Duration? { appointments.first?.time }

    /// It always takes more.
    @inlinable public var isSaturated: Bool { false }

    /// What is left at the end leaves at once.
    @inlinable public var isPacing: Bool { false }

    /// Closes the chunks whose time has come.
    @inlinable public mutating func act(
        at now: Duration,
        into downstream: inout some Inlet<[Element]>,
        _ context: inout StepContext<Element>
    ) throws -> Demand {
        while let next = appointments.first, next.time <= now {
            _ = appointments.popFirst()
            guard isOpen(next) else { continue }
            open(next.key, context)
            close(.time, context)
        }
        return try proceed(into: &downstream, &context)
    }
}
