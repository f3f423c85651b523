/// The step that says which branches an element goes to.
@usableFromInline struct RouteStep<Element: Sendable>: FusedStep {
    @usableFromInline typealias Input = Element
    @usableFromInline typealias Output = Routed<Element>

    @usableFromInline let name: String
    @usableFromInline let kind = Graph.Node.Kind.branch
    @usableFromInline let detail: String
    @usableFromInline let choose: @Sendable (Element) throws -> Destination

    @usableFromInline init(name: String, detail: String, choose: @escaping @Sendable (Element) throws -> Destination) {
        self.name = name
        self.detail = detail
        self.choose = choose
    }

    @inlinable mutating func receive(
        _ element: Element,
        into downstream: inout some Inlet<Routed<Element>>,
        _ context: inout StepContext<Element>
    ) throws -> Demand {
        let destination: Destination
        do {
            destination = try context.measured { try choose(element) }
        } catch {
            return try context.handle(error, of: element)
        }
        guard destination != .nowhere else {
            context.gauge.withheld += 1
            return .more
        }
        return try downstream.receive(Routed(element, to: destination))
    }

    @inlinable func fork() -> Self? { self }
}

/// Where an element goes.
@usableFromInline enum Destination: Sendable, Equatable {
    /// To every branch.
    case all
    /// To the branch at that place.
    case one(Int)
    /// To none: it is left out.
    case nowhere
}

/// An element and where it goes.
@usableFromInline struct Routed<Element: Sendable>: Sendable {
    @usableFromInline let element: Element
    @usableFromInline let destination: Destination

    @inlinable init(_ element: Element, to destination: Destination) {
        self.element = element
        self.destination = destination
    }
}

/// The way of routed elements into the queues of their branches.
@usableFromInline struct RoutedInlet<Base: Sendable>: Inlet {
    @usableFromInline typealias Element = Routed<Base>

    @usableFromInline var branches: BroadcastInlet<Base>

    @inlinable init(_ branches: BroadcastInlet<Base>) {
        self.branches = branches
    }

    @inlinable var runsStages: Bool { false }

    @inlinable mutating func receive(_ routed: Element) throws -> Demand {
        if case .one(let index) = routed.destination { return try branches.receive(routed.element, for: index) }
        return try branches.receive(routed.element)
    }

    @inlinable mutating func flush() throws -> Demand { try branches.flush() }

    @inlinable mutating func drain() async throws -> Drained { try await branches.drain() }

    @inlinable mutating func finish() async throws { try await branches.finish() }

    @inlinable mutating func settle() -> Duration { branches.settle() }

    @inlinable func fork() -> Self? { branches.fork().map { Self($0) } }

    @inlinable func bind(_ crew: Crew) { branches.bind(crew) }
}
