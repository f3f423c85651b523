/// A queue that keeps the order of arrival: what two tasks of a pipeline meet at unless keys are asked for.
@usableFromInline typealias Boundary<Element: Sendable> = Queue<BoundaryState<Element, Suspension.Waiter>>

extension Queue {
    /// Makes a boundary that leads to the stage that was assembled last.
    @usableFromInline convenience init<Item: Sendable>(capacity: Int, overflow: Overflow = .wait, in assembly: Assembly)
    where State == BoundaryState<Item, Suspension.Waiter> {
        let capacity = max(1, capacity)
        self.init(BoundaryState(capacity: capacity, overflow: overflow), capacity: capacity, in: assembly)
    }

    /// Queues the elements, one batch at most, also where there is no room: their producer ends and cannot wait.
    @usableFromInline func leave<Item>(_ elements: inout [Element])
    where State == BoundaryState<Item, Suspension.Waiter> {
        guard !elements.isEmpty else { return }
        suspension.resume(state.withLock { $0.leave(&elements) })
    }

    /// Lets the consumer look again although nothing has come: its time is up.
    @usableFromInline func nudge<Item>() where State == BoundaryState<Item, Suspension.Waiter> {
        suspension.resume(state.withLock { $0.nudge() })
    }

    /// Waits for a nudge, whatever is queued.
    ///
    /// - Throws: `CancellationError` when nobody needs the consumer any more.
    @usableFromInline
    func waitForNudge<Item>() async throws -> Duration where State == BoundaryState<Item, Suspension.Waiter> {
        let waited = await suspension.wait { waiter in state.withLock { $0.waitForNudge(waiter) } }
        let isOpen = state.withLock { state in
            state.waitingConsumers.arrive()
            return state.ending == nil
        }
        guard isOpen else { throw CancellationError() }
        return waited
    }
}
