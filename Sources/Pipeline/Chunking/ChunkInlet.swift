/// Gathers elements by key until a chunk is complete.
@usableFromInline
struct ChunkInlet<Element: Sendable, Key: Hashable & Sendable & SendableMetatype, Downstream: Inlet>: Inlet
where Downstream.Element == [Element] {
    /// A chunk that is not complete yet.
    @usableFromInline
    struct Open: Sendable {
        /// When it was begun, counted in elements: what is left at the end leaves in this order.
        @usableFromInline let serial: Int
        @usableFromInline var elements: [Element] = []

        @inlinable
        init(serial: Int) {
            self.serial = serial
        }

        /// - Returns: how many elements there are now.
        @inlinable
        mutating func append(_ element: Element) -> Int {
            elements.append(element)
            return elements.count
        }
    }

    @usableFromInline let policy: ChunkPolicy
    @usableFromInline let key: @Sendable (Element) -> Key
    @usableFromInline let isLast: @Sendable (Element) -> Bool
    @usableFromInline var downstream: Downstream
    @usableFromInline var counter: FusedCounter
    @usableFromInline var open: [Key: Open] = [:]
    @usableFromInline var taken = 0

    @inlinable
    init(
        _ policy: ChunkPolicy,
        key: @escaping @Sendable (Element) -> Key,
        isLast: @escaping @Sendable (Element) -> Bool,
        into downstream: Downstream,
        meter: StageMeter
    ) {
        self.policy = policy
        self.key = key
        self.isLast = isLast
        self.downstream = downstream
        self.counter = FusedCounter(meter)
    }

    @inlinable
    mutating func receive(_ element: Element) throws -> Demand {
        counter.received += 1
        let key = key(element)
        taken += 1
        let count = open[key, default: Open(serial: taken)].append(element)
        guard count >= policy.count || isLast(element), let complete = open.removeValue(forKey: key) else {
            return .more
        }
        counter.emitted += 1
        return try downstream.receive(complete.elements)
    }

    @inlinable
    mutating func drain() async throws -> Duration {
        counter.publish()
        return try await downstream.drain()
    }

    @inlinable
    mutating func finish() async throws {
        for chunk in open.values.sorted(by: { $0.serial < $1.serial }) {
            counter.emitted += 1
            if try downstream.receive(chunk.elements) == .full { _ = try await downstream.drain() }
        }
        open = [:]
        counter.publish()
        try await downstream.finish()
    }

    // The chunks of a key must meet in one place.
    @inlinable
    func fork() -> Self? { nil }
}
