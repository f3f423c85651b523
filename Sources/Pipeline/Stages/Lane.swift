/// How a worker of a stage comes to its elements, and what it tells when one is done with.
@usableFromInline protocol Lane<Element>: Sendable {
    associatedtype Element: Sendable
    /// What the worker's results go to.
    associatedtype Results: Inlet

    /// Takes the next element without waiting, and leads what becomes of it to its place.
    mutating func take(into results: inout Results) -> TakeResult<Element>

    /// Takes note that the element taken last is done with.
    mutating func finish()

    /// Waits until there may be something to take; how long goes into the figures.
    mutating func wait(_ figures: inout WorkerFigures) async
}

/// The way to elements whose results go on at once.
@usableFromInline struct QueueLane<Source: LendingSource, Results: Inlet>: Lane {
    @usableFromInline typealias Element = Source.Element

    @usableFromInline let queue: Source
    @usableFromInline var isArriving = false
    @usableFromInline var giveBack: (@Sendable () -> Void)?

    @inlinable init(_ queue: Source) {
        self.queue = queue
    }

    @inlinable mutating func take(into results: inout Results) -> TakeResult<Element> {
        defer { isArriving = false }
        return queue.borrow(isArriving: isArriving).map { loan in
            giveBack = loan.giveBack
            return loan.element
        }
    }

    @inlinable mutating func finish() {
        giveBack?()
        giveBack = nil
    }

    @inlinable mutating func wait(_ figures: inout WorkerFigures) async {
        figures.starved += await queue.waitUntilReady()
        isArriving = true
    }
}

/// The way to elements that any worker may take, and whose results go on in the order of the elements.
@usableFromInline struct OrderedLane<Element: Sendable, Output: Sendable>: Lane {
    @usableFromInline typealias Results = QueueInlet<Slot<Output>>

    @usableFromInline let queue: Boundary<Element>
    @usableFromInline let sequencer: Sequencer<Output>
    @usableFromInline var isAdmitted = false
    @usableFromInline var isArriving = false
    @usableFromInline var place = 0

    @inlinable init(_ queue: Boundary<Element>, _ sequencer: Sequencer<Output>) {
        self.queue = queue
        self.sequencer = sequencer
    }

    @inlinable mutating func take(into results: inout Results) -> TakeResult<Element> {
        if !isAdmitted {
            switch sequencer.admit() {
            case .accepted: isAdmitted = true
            case .full: return .empty
            // Nobody wants more. The crew is about to be stopped, but a failure now would still be the run's.
            case .closed: return .finished
            case .aborted: return .aborted
            }
        }
        defer { isArriving = false }
        return queue.takeOne(isArriving: isArriving).map { next in
            isAdmitted = false
            results.queue.place = next.ticket
            place = next.ticket
            return next.element
        }
    }

    @inlinable mutating func finish() {
        sequencer.finish(place)
    }

    @inlinable mutating func wait(_ figures: inout WorkerFigures) async {
        if isAdmitted {
            figures.starved += await queue.waitUntilReady()
            isArriving = true
        } else {
            figures.blocked += await sequencer.waitForAdmission()
        }
    }
}
