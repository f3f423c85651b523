/// The sending side of a queue: gathers a batch and queues it when it is full, or when its driver would wait.
@usableFromInline struct QueueInlet<Entrance: QueueEntrance>: Inlet {
    @usableFromInline typealias Element = Entrance.Element

    @usableFromInline var queue: Entrance
    @usableFromInline var hand: [Element] = []

    /// Makes the queue's first inlet: the producer that it has from the start.
    @inlinable init(_ queue: Entrance) {
        self.queue = queue
    }

    @inlinable var runsStages: Bool { false }

    @inlinable mutating func receive(_ element: Element) throws -> Demand {
        hand.append(element)
        return hand.count < queue.batch ? .more : .full
    }

    @inlinable mutating func flush() throws -> Demand {
        hand.isEmpty ? .more : try queue.offer(&hand)
    }

    // An empty hand is offered too: only the queue knows whether anybody takes more.
    @inlinable mutating func drain() async throws -> Drained {
        try await queue.send(&hand)
    }

    @inlinable mutating func finish() async throws {
        if !hand.isEmpty { _ = try await queue.send(&hand) }
        queue.finishProducer()
    }

    @inlinable mutating func settle() -> Duration {
        queue.consumer.count(received: hand.count)
        return .zero
    }

    @inlinable func fork() -> Self? {
        queue.addProducer()
        return Self(queue)
    }

    @inlinable func bind(_ crew: Crew) { queue.bind(crew) }
}

/// The sending side of a boundary.
@usableFromInline typealias BoundaryInlet<Element: Sendable> = QueueInlet<Boundary<Element>>

/// What producers see of a queue.
@usableFromInline protocol QueueEntrance<Element>: Sendable {
    associatedtype Element: Sendable

    /// How many elements a producer gathers before it offers them.
    var batch: Int { get }

    /// The figures of the stage that takes from the queue.
    var consumer: Consumer { get }

    /// Queues what there is room for, without waiting, and takes it out of the array.
    ///
    /// - Returns: ``Demand/full`` when something is left, ``Demand/done`` when nobody takes any more.
    /// - Throws: `CancellationError` when the run was aborted.
    func offer(_ elements: inout [Element]) throws -> Demand

    /// Queues all the elements, in their order, and leaves the array empty unless nobody takes any more.
    ///
    /// - Throws: `CancellationError` when the run was aborted.
    func send(_ elements: inout [Element]) async throws -> Drained

    /// Adds a producer: the queue finishes when the last one has.
    func addProducer()

    /// Takes note that one producer has no more elements.
    func finishProducer()

    /// Tells whose tasks are to stop when nobody takes any more.
    func bind(_ crew: Crew)
}
