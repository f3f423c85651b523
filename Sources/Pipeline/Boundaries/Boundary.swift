/// A bounded queue between the tasks of a run, crossed in batches.
///
/// At most `capacity` elements are queued; each side may hold one batch in hand. Producers suspend when there is no
/// room, consumers when there is nothing.
@usableFromInline
final class Boundary<Element: Sendable>: Sendable, Abortable {
    @usableFromInline typealias State = BoundaryState<Element, Suspension.Waiter>

    @usableFromInline let state: Locked<State>
    @usableFromInline let capacity: Int
    @usableFromInline let suspension: Suspension

    @usableFromInline
    init(capacity: Int, in assembly: Assembly) {
        self.capacity = max(1, capacity)
        self.state = Locked(State(capacity: max(1, capacity)))
        self.suspension = assembly.suspension
        assembly.abortWithRun(self)
    }

    /// Queues all the elements, in their order, and leaves the array empty.
    ///
    /// - Returns: how long it waited for room.
    /// - Throws: `CancellationError` when the run was aborted.
    @inlinable
    func send(_ elements: inout [Element]) async throws -> Duration {
        var waited = Duration.zero
        while true {
            let (offer, wake) = state.withLock { $0.offer(&elements) }
            suspension.resume(wake)
            switch offer {
            case .accepted: return waited
            case .aborted: throw CancellationError()
            case .full: waited += await suspension.wait { waiter in state.withLock { $0.waitForRoom(waiter) } }
            }
        }
    }

    /// Takes the next element with its place in the order, counted from 0; `nil` at the end.
    ///
    /// - Parameter starved: how long it waited is added here.
    /// - Throws: `CancellationError` when the run was aborted.
    @inlinable
    func next(addingWaitTo starved: inout Duration) async throws -> (element: Element, index: Int)? {
        while true {
            let (take, wake) = state.withLock { $0.takeOne() }
            suspension.resume(wake)
            switch take {
            case .taken(let next): return next
            case .finished: return nil
            case .aborted: throw CancellationError()
            case .empty: starved += await suspension.wait { waiter in state.withLock { $0.waitForElements(waiter) } }
            }
        }
    }

    /// Adds a producer: the queue finishes when the last one has.
    @inlinable
    func addProducer() {
        state.withLock { $0.addProducer() }
    }

    /// Takes note that one producer has no more elements.
    @inlinable
    func finishProducer() {
        suspension.resume(state.withLock { $0.finishProducer() })
    }

    @usableFromInline
    func abort() {
        suspension.resume(state.withLock { $0.abort() })
    }
}

extension Boundary: ReadySource {
    @inlinable
    func takeReady(into hand: inout [Element]) throws -> Readiness {
        let (take, wake) = state.withLock { $0.takeAll(into: &hand) }
        suspension.resume(wake)
        return try Readiness(take)
    }

    @inlinable
    func waitUntilReady() async -> Duration {
        await suspension.wait { waiter in state.withLock { $0.waitForElements(waiter) } }
    }
}
