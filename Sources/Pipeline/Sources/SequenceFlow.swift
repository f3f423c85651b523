/// The flow of the elements of a sequence that is there already.
public struct SequenceFlow<Base: Sequence & Sendable>: Flow where Base.Element: Sendable {
    /// The sequence's elements.
    public typealias Output = Base.Element

    @usableFromInline let base: Base
    @usableFromInline let name: String

    @inlinable init(_ base: Base, name: String) {
        self.base = base
        self.name = name
    }

    /// Adds the task that runs through the sequence.
    @inlinable public func assemble(into inlet: some Inlet<Output>, in assembly: Assembly) {
        let total = (base as? any RandomAccessCollection).map { $0.count }
        let context = StageContext(assembly.addSource(name: name, total: total), in: assembly)
        let crew = assembly.addCrew(reaction: .ask)
        inlet.bind(crew)
        crew.addWorker { [base] in
            var inlet = inlet
            var figures = SourceFigures(context)
            defer { figures.settle(inlet.settle()) }
            var feed = Feed(base.makeIterator())
            var isWanted = try inlet.flush() != .done
            var turn = Turn()
            while isWanted, !crew.isDraining {
                try Task.checkCancellation()
                if turn.isOver() { await Task.yield() }
                let demand = try feed.push(into: &inlet, counting: &figures.emitted)
                figures.publish()
                switch demand {
                case .more: continue
                case .full:
                    let drained = try await inlet.drain()
                    figures.waited += drained.waited
                    isWanted = drained.demand != .done
                case .done: isWanted = false
                }
            }
            try await inlet.finish()
        }
    }
}

/// A sequence on its way into a segment.
@usableFromInline struct Feed<Iterator: IteratorProtocol> {
    @usableFromInline var iterator: Iterator

    @inlinable init(_ iterator: Iterator) {
        self.iterator = iterator
    }

    /// Pushes elements until there is no room, or some time has passed.
    ///
    /// Synchronous and a function of its own, so that the whole segment runs in registers.
    ///
    /// - Returns: ``Demand/done`` also when the sequence has ended.
    @inlinable @inline(never) mutating func push<Downstream: Inlet<Iterator.Element>>(
        into inlet: inout Downstream,
        counting count: inout Int
    ) throws -> Demand {
        // Copies, which stay in registers.
        var (iterator, pushed) = (iterator, 0)
        defer {
            self.iterator = iterator
            count += pushed
        }
        // A segment that drops everything never has no room, and still must notice a cancellation.
        while pushed < 1024 {
            guard let element = iterator.next() else { return .done }
            pushed &+= 1
            let demand = try inlet.receive(element)
            if demand != .more { return demand }
        }
        return .more
    }
}

extension Pipeline {
    /// Begins a pipeline with the elements of a sequence that is there already.
    ///
    /// - *Emits when* the next stage has room.
    /// - *Suspends when* it has none.
    /// - *Finishes when* the sequence ends, or the run drains.
    /// - *Fails when* never.
    /// - *Cost*: one task; elements cross to the next stage in batches.
    ///
    /// - Parameters:
    ///   - base: the sequence. Each run iterates over a copy of it. A collection's `count` is asked for at the start of a
    ///     run: it is the total of ``RunProgress``.
    ///   - name: the name in the graph and the metrics.
    @inlinable
    public init<Base: Sequence & Sendable>(from base: Base, name: String = "source") where F == SequenceFlow<Base> {
        self.init(SequenceFlow(base, name: name))
    }
}
