extension Assembly {
    /// Adds the task that takes what comes from `source` and drives the segment behind it.
    @inlinable
    func addDriver<Downstream: Inlet>(from source: some ReadySource<Downstream.Element>, into inlet: Downstream) {
        let crew = addCrew(taking: source)
        inlet.bind(crew)
        crew.addWorker {
            var inlet = inlet
            var batch = Batch<Downstream.Element>()
            var figures = WorkerFigures()
            var patience = Patience()
            defer {
                source.consumer.count(received: batch.rest)
                _ = inlet.settle()
                source.consumer.merge(figures)
            }
            while true {
                switch source.takeReady(into: &batch.elements) {
                case .taken:
                    patience.found()
                    if try await batch.push(into: &inlet, waited: &figures.blocked) == .done {
                        source.close()
                        return try await inlet.finish()
                    }
                case .empty:
                    // Nothing may stay in hand while this task waits.
                    let drained = try await inlet.flushOrDrain()
                    figures.blocked += drained.waited
                    if drained.demand == .done {
                        source.close()
                        return try await inlet.finish()
                    }
                    if await patience.giveWay() { continue }
                    figures.starved += await source.waitUntilReady()
                case .finished:
                    return try await inlet.finish()
                case .aborted:
                    throw CancellationError()
                }
            }
        }
    }
}

/// Elements that a task has taken and pushes on.
@usableFromInline struct Batch<Element: Sendable> {
    @usableFromInline var elements: [Element] = []
    @usableFromInline var used = 0

    @inlinable init() {}

    /// How many elements are still in hand.
    @inlinable var rest: Int { elements.count - used }

    /// Takes the first element that is still in hand.
    @inlinable mutating func popFirst() -> Element? {
        guard used < elements.count else {
            elements.removeAll(keepingCapacity: true)
            used = 0
            return nil
        }
        used += 1
        return elements[used - 1]
    }

    /// Pushes all the elements, waiting for room where there is none.
    @inlinable mutating func push<Downstream: Inlet<Element>>(
        into inlet: inout Downstream,
        waited: inout Duration
    ) async throws -> Demand {
        while true {
            switch try pushReady(into: &inlet) {
            case .more:
                elements.removeAll(keepingCapacity: true)
                used = 0
                return .more
            case .full:
                let drained = try await inlet.drain()
                waited += drained.waited
                if drained.demand == .done { return .done }
            case .done:
                return .done
            }
        }
    }

    // Synchronous and a function of its own, so that the whole segment runs in registers between two waits.
    @inlinable
    @inline(never) mutating func pushReady<Downstream: Inlet<Element>>(into inlet: inout Downstream) throws -> Demand {
        while used < elements.count {
            used += 1
            let demand = try inlet.receive(elements[used - 1])
            if demand != .more { return demand }
        }
        return .more
    }
}

extension Inlet {
    /// Publishes everything in hand, and waits for room only where there is none.
    @inlinable mutating func flushOrDrain() async throws -> Drained {
        switch try flush() {
        case .more: Drained(demand: .more)
        case .full: try await drain()
        case .done: Drained(demand: .done)
        }
    }
}
