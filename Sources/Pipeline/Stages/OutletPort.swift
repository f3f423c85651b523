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
///
/// Each send is published at once: what the stage does next may take long.
@usableFromInline final class InletPort<Downstream: Inlet>: OutletPort {
    @usableFromInline typealias Element = Downstream.Element

    @usableFromInline let context: StageContext
    @usableFromInline var inlet: Downstream
    /// How long the sends have waited for room.
    @usableFromInline var waited = Duration.zero
    /// How many elements were sent.
    @usableFromInline var sent = 0
    @usableFromInline let counting: Counting
    /// Whether nobody wants more.
    @usableFromInline var isDone = false
    /// What a send threw: it is not the stage's own failure, whatever the stage makes of it.
    @usableFromInline var failure: (any Error)?

    /// Who counts what is sent.
    @usableFromInline enum Counting: Sendable {
        /// The one who runs the stage, once an element.
        case runner
        /// The port, at each send: a source sends all its elements in one call.
        case sends
    }

    @inlinable init(_ inlet: Downstream, _ context: StageContext, counting: Counting = .runner) {
        self.inlet = inlet
        self.context = context
        self.counting = counting
    }

    @inlinable func push(_ element: Element) throws -> Demand {
        try guarded {
            sent += 1
            if counting == .sends { context.meter.count(emitted: 1) }
            let demand = try inlet.receive(element)
            return demand == .more ? try inlet.flush() : demand
        }
    }

    @inlinable func drain() async throws {
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

    @inlinable func push(contentsOf elements: [Element]) async throws {
        var next = 0
        while next < elements.count {
            let demand = try guarded {
                let first = next
                defer { if counting == .sends { context.meter.count(emitted: next - first) } }
                while next < elements.count {
                    sent += 1
                    next += 1
                    let demand = try inlet.receive(elements[next - 1])
                    if demand != .more { return demand }
                }
                return try inlet.flush()
            }
            if demand == .full { try await drain() }
        }
    }

    // Takes note of why nothing can be sent any more.
    @inlinable func guarded(_ body: () throws -> Demand) throws -> Demand {
        if isDone { throw CancellationError() }
        if let failure { throw failure }
        // A source that a drain has cancelled may have no other place to notice.
        if counting == .sends, Task.isCancelled { throw CancellationError() }
        let demand: Demand
        do {
            demand = try body()
        } catch {
            failure = error
            throw error
        }
        if demand == .done {
            isDone = true
            throw CancellationError()
        }
        return demand
    }
}
