/// The way of one worker's results into their place in the order.
@usableFromInline
struct SlotInlet<Element: Sendable>: Inlet {
    @usableFromInline let sequencer: Sequencer<Element>
    @usableFromInline var place = 0
    @usableFromInline var hand: [Element] = []

    @inlinable
    init(_ sequencer: Sequencer<Element>) {
        self.sequencer = sequencer
    }

    @inlinable
    mutating func receive(_ element: Element) throws -> Demand {
        hand.append(element)
        return hand.count < sequencer.slotCapacity ? .more : .full
    }

    @inlinable
    mutating func drain() async throws -> Duration {
        guard !hand.isEmpty else { return .zero }
        return try await sequencer.send(&hand, at: place)
    }

    @inlinable
    mutating func finish() async throws {
        _ = try await drain()
    }

    // Each worker makes its own.
    @inlinable
    func fork() -> Self? { nil }
}
