/// What is behind an outlet.
@usableFromInline protocol OutletPort<Element>: AnyObject {
    associatedtype Element: Sendable

    var context: StageContext { get }

    /// Sends an element and publishes it without waiting.
    ///
    /// - Returns: ``Demand/full`` when ``drain()`` must come next.
    func push(_ element: Element) throws -> Demand

    /// Waits until there is room.
    func drain() async throws

    /// Sends the elements and publishes them.
    func push(contentsOf elements: [Element]) async throws
}

/// An outlet that leads into a fused segment.
@usableFromInline final class InletPort<Downstream: Inlet>: OutletPort {
    @usableFromInline typealias Element = Downstream.Element

    @usableFromInline let context: StageContext
    // One value, because the runtime checks each access to a class's property, and a send would make ten of them.
    @usableFromInline var exit: Exit<Downstream>

    @inlinable init(_ inlet: Downstream, _ context: StageContext, counting: Counting = .runner) {
        self.context = context
        self.exit = Exit(inlet, counting: counting == .sends ? context.meter : nil)
    }

    /// Who counts what is sent.
    @usableFromInline enum Counting: Sendable {
        /// The one who runs the stage, once an element.
        case runner
        /// The port, at each send: a source sends all its elements in one call.
        case sends
    }

    @inlinable func push(_ element: Element) throws -> Demand { try exit.push(element) }

    @inlinable func drain() async throws { try await exit.drain() }

    @inlinable func push(contentsOf elements: [Element]) async throws {
        try exit.check()
        var next = 0
        while next < elements.count {
            if try exit.push(elements, from: &next) == .full { try await exit.drain() }
        }
    }
}

/// The way out of a stage, and what has come of the sends.
///
/// Each send is published at once: what the stage does next may take long.
@usableFromInline struct Exit<Downstream: Inlet> {
    @usableFromInline var inlet: Downstream
    /// How long the sends have waited for room.
    @usableFromInline var waited = Duration.zero
    /// How many elements were sent.
    @usableFromInline var sent = 0
    /// Whether nobody wants more.
    @usableFromInline var isDone = false
    /// What a send threw: it is not the stage's own failure, whatever the stage makes of it.
    @usableFromInline var failure: (any Error)?
    /// A stage may send without end to where nothing is kept; now and then it drains for no other reason.
    @usableFromInline var turn = Turn()
    @usableFromInline var givesWay = false
    /// Where each send is counted at once, if it is.
    @usableFromInline let counting: StageMeter?

    @inlinable init(_ inlet: Downstream, counting: StageMeter?) {
        self.inlet = inlet
        self.counting = counting
    }

    @inlinable mutating func push(_ element: Downstream.Element) throws -> Demand {
        try check()
        return try noting { exit in
            exit.sent += 1
            exit.counting?.count(emitted: 1)
            var demand = try exit.inlet.receive(element)
            if demand == .more { demand = try exit.inlet.flush() }
            exit.givesWay = exit.turn.isOver()
            return demand == .more && exit.givesWay ? .full : demand
        }
    }

    /// Sends elements until there is no room.
    @inlinable mutating func push(_ elements: [Downstream.Element], from next: inout Int) throws -> Demand {
        try check()
        return try noting { exit in
            let first = next
            defer {
                exit.sent += next - first
                exit.counting?.count(emitted: next - first)
            }
            while next < elements.count {
                next += 1
                let demand = try exit.inlet.receive(elements[next - 1])
                if demand != .more { return demand }
            }
            return try exit.inlet.flush()
        }
    }

    @inlinable mutating func drain() async throws {
        if givesWay { await Task.yield() }
        do {
            let drained = try await inlet.drain()
            waited += drained.waited
            if drained.demand == .more { return }
            isDone = true
        } catch {
            failure = error
            throw error
        }
        throw CancellationError()
    }

    @inlinable func check() throws {
        if isDone { throw CancellationError() }
        if let failure { throw failure }
        // Whoever sends without end, to where nothing is kept, has no other place to notice.
        if Task.isCancelled { throw CancellationError() }
    }

    // Takes note of why nothing can be sent any more.
    @inlinable mutating func noting(_ body: (inout Self) throws -> Demand) throws -> Demand {
        let demand: Demand
        do {
            demand = try body(&self)
        } catch {
            failure = error
            throw error
        }
        guard demand == .done else { return demand }
        isDone = true
        throw CancellationError()
    }
}
