/// An outlet that keeps what is sent, for a stage whose results must not go on before it has succeeded.
final class CollectingPort<Element: Sendable>: OutletPort {
    let context: StageContext
    private(set) var elements: [Element] = []

    init(_ context: StageContext) {
        self.context = context
    }

    func push(_ element: Element) throws -> Demand {
        elements.append(element)
        return .more
    }

    func drain() async throws {}

    func push(contentsOf elements: [Element]) async throws {
        self.elements += elements
    }
}
