/// The way to several sinks: each gets every element, and the slowest sets the pace.
@usableFromInline
struct BroadcastInlet<Element: Sendable>: Inlet {
    @usableFromInline var branches: [BoundaryInlet<Element>]

    @inlinable
    init(_ branches: [BoundaryInlet<Element>]) {
        self.branches = branches
    }

    @inlinable
    mutating func receive(_ element: Element) throws -> Demand {
        var demand = Demand.more
        for index in branches.indices where try branches[index].receive(element) == .full { demand = .full }
        return demand
    }

    @inlinable
    mutating func drain() async throws -> Duration {
        var waited = Duration.zero
        for index in branches.indices { waited += try await branches[index].drain() }
        return waited
    }

    @inlinable
    mutating func finish() async throws {
        for index in branches.indices { try await branches[index].finish() }
    }

    @inlinable
    func fork() -> Self? {
        Self(branches.compactMap { $0.fork() })
    }
}
