/// The flow of the elements of an asynchronous sequence.
public struct AsyncSequenceFlow<Base: AsyncSequence & Sendable>: Flow where Base.Element: Sendable {
    /// The sequence's elements.
    public typealias Output = Base.Element

    @usableFromInline let base: Base
    @usableFromInline let name: String

    @inlinable init(_ base: Base, name: String) {
        self.base = base
        self.name = name
    }

    /// Adds the task that waits for the sequence's elements.
    ///
    /// A drain cancels it. So a serial stage, which must come to its end, has a task of its own.
    @inlinable public func assemble(into inlet: some Inlet<Output>, in assembly: Assembly) {
        if inlet.runsStages {
            let boundary = Boundary<Output>(capacity: 1, in: assembly)
            assembly.addDriver(from: boundary, into: inlet)
            addWorker(into: BoundaryInlet(boundary), in: assembly)
        } else {
            addWorker(into: inlet, in: assembly)
        }
    }

    @inlinable func addWorker(into inlet: some Inlet<Output>, in assembly: Assembly) {
        let context = StageContext(assembly.addSource(name: name, total: nil), in: assembly)
        let crew = assembly.addCrew(reaction: .cancel)
        inlet.bind(crew)
        crew.addWorker { [base] in
            var inlet = inlet
            var figures = SourceFigures(context)
            defer { figures.settle(inlet.settle()) }
            var iterator = base.makeAsyncIterator()
            var isWanted = try inlet.flush() != .done
            while isWanted {
                // Not every sequence heeds the cancellation of its task.
                if crew.isInterrupted {
                    guard crew.isDraining, !crew.isStopped else { throw CancellationError() }
                    break
                }
                let next: Output?
                do {
                    next = try await iterator.next(isolation: nil)
                } catch {
                    // What a sequence throws because a drain has cancelled it is its end.
                    guard crew.isDraining, Task.isCancelled else { throw error }
                    break
                }
                guard let element = next else { break }
                figures.emitted += 1
                figures.publish()
                var demand = try inlet.receive(element)
                // The next element may be long in coming, so this one goes on at once.
                if demand == .more { demand = try inlet.flush() }
                if demand == .full {
                    let drained = try await inlet.drain()
                    figures.waited += drained.waited
                    demand = drained.demand
                }
                isWanted = demand != .done
            }
            try await inlet.finish()
        }
    }
}

extension Pipeline {
    /// Begins a pipeline with the elements of an asynchronous sequence.
    ///
    /// - *Emits when* the sequence does and the next stage has room.
    /// - *Suspends when* the sequence does, or the next stage has no room.
    /// - *Finishes when* the sequence ends, or the run drains: then the task that waits for it is cancelled.
    /// - *Fails when* the sequence throws.
    /// - *Cost*: one task; each element goes on at once. In front of a serial stage there is a queue of one element.
    ///
    /// - Parameters:
    ///   - base: the sequence. Each run iterates over it anew: a stream that can be used once serves one run.
    ///   - name: the name in the graph, the metrics and in error messages.
    @inlinable public init<Base: AsyncSequence & Sendable>(from base: Base, name: String = "source")
    where F == AsyncSequenceFlow<Base> {
        self.init(AsyncSequenceFlow(base, name: name))
    }
}
