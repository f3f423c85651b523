/// An outlet that keeps what is sent, for a stage whose results must not go on before it has succeeded.
final class CollectingPort<Element: Sendable>: OutletPort {
    let context: StageContext
    private(set) var elements: [Element] = []
    private var turn = Turn()

    init(_ context: StageContext) {
        self.context = context
    }

    func push(_ element: Element) throws -> Demand {
        try Task.checkCancellation()
        elements.append(element)
        return turn.isOver() ? .full : .more
    }

    // There is always room, but whoever sends without end must not keep a thread for itself.
    func drain() async throws { await Task.yield() }

    func push(contentsOf elements: [Element]) async throws {
        try Task.checkCancellation()
        self.elements += elements
    }
}
