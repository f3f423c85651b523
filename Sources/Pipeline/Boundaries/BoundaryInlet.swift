/// The sending side of a boundary: gathers a batch and queues it when it is full, or when its driver would wait.
@usableFromInline
struct BoundaryInlet<Element: Sendable>: Inlet {
    @usableFromInline let boundary: Boundary<Element>
    @usableFromInline var hand: [Element] = []

    /// Makes the boundary's first inlet: the producer that it has from the start.
    @inlinable
    init(_ boundary: Boundary<Element>) {
        self.boundary = boundary
    }

    @inlinable
    mutating func receive(_ element: Element) throws -> Demand {
        hand.append(element)
        return hand.count < boundary.capacity ? .more : .full
    }

    @inlinable
    mutating func drain() async throws -> Duration {
        guard !hand.isEmpty else { return .zero }
        return try await boundary.send(&hand)
    }

    @inlinable
    mutating func finish() async throws {
        _ = try await drain()
        boundary.finishProducer()
    }

    @inlinable
    func fork() -> Self? {
        boundary.addProducer()
        return Self(boundary)
    }
}
