/// A queue where the results of an ordered stage's workers come back into the order of their input.
@usableFromInline typealias Sequencer<Element: Sendable> = Queue<SequencerState<Element, Suspension.Waiter>>

extension Queue {
    /// Makes a sequencer that leads to the stage that was assembled last.
    @usableFromInline convenience init<Item>(workers: Int, capacity: Int, in assembly: Assembly)
    where State == SequencerState<Item, Suspension.Waiter> {
        let capacity = max(1, capacity)
        let state = SequencerState<Item, Suspension.Waiter>(window: max(1, workers) + capacity, slotCapacity: capacity)
        self.init(state, capacity: capacity, batch: capacity, in: assembly)
    }

    /// Lets a worker take an input element, if the window has room.
    @inlinable func admit<Item>() -> Offer where State == SequencerState<Item, Suspension.Waiter> {
        state.withLock { $0.admit() }
    }

    /// Waits until the window moves on.
    @inlinable func waitForAdmission<Item>() async -> Duration where State == SequencerState<Item, Suspension.Waiter> {
        await suspension.wait { waiter in state.withLock { $0.waitForAdmission(waiter) } }
    }

    /// Takes note that the element at `place` has no more results.
    @inlinable func finish<Item>(_ place: Int) where State == SequencerState<Item, Suspension.Waiter> {
        suspension.resume(state.withLock { $0.finish(place) })
    }
}

/// The way of one worker's results into their place in the order.
@usableFromInline struct Slot<Element: Sendable>: QueueEntrance {
    @usableFromInline let sequencer: Sequencer<Element>
    /// The place of the element that the worker is at.
    @usableFromInline var place = 0

    @inlinable init(_ sequencer: Sequencer<Element>) {
        self.sequencer = sequencer
    }

    @inlinable var batch: Int { sequencer.batch }

    @inlinable var consumer: Consumer { sequencer.consumer }

    @inlinable func offer(_ elements: inout [Element]) throws -> Demand { try sequencer.offer(&elements, at: place) }

    @inlinable func send(_ elements: inout [Element]) async throws -> Drained {
        try await sequencer.send(&elements, at: place)
    }

    @inlinable func addProducer() { sequencer.addProducer() }

    @inlinable func finishProducer() { sequencer.finishProducer() }

    @inlinable func bind(_ crew: Crew) { sequencer.bind(crew) }
}
