/// The way of one worker's results into their place in the order.
@usableFromInline struct SlotInlet<Element: Sendable>: Inlet {
    @usableFromInline let sequencer: Sequencer<Element>
    @usableFromInline var place = 0
    @usableFromInline var hand: [Element] = []

    @inlinable init(_ sequencer: Sequencer<Element>) {
        self.sequencer = sequencer
    }

    @inlinable var runsStages: Bool { false }

    @inlinable mutating func receive(_ element: Element) throws -> Demand {
        hand.append(element)
        return hand.count < sequencer.slotCapacity ? .more : .full
    }

    @inlinable mutating func flush() throws -> Demand {
        hand.isEmpty ? .more : try sequencer.offer(&hand, at: place)
    }

    @inlinable mutating func drain() async throws -> Drained {
        try await sequencer.send(&hand, at: place)
    }

    @inlinable mutating func finish() async throws {
        if !hand.isEmpty { _ = try await drain() }
        sequencer.finishWorker()
    }

    @inlinable mutating func settle() -> Duration {
        sequencer.consumer.count(received: hand.count)
        return .zero
    }

    // Each worker makes its own.
    @inlinable func fork() -> Self? { nil }

    @inlinable func bind(_ crew: Crew) { sequencer.bind(crew) }
}
