/// The flow of what a ``Source`` produces.
public struct SourceFlow<Origin: Source>: Flow {
    /// What the source produces.
    public typealias Output = Origin.Output

    @usableFromInline let source: Origin

    @inlinable init(_ source: Origin) {
        self.source = source
    }

    /// Adds the task in which the source runs.
    ///
    /// A drain may cancel it. So a serial stage, which must come to its end, has a task of its own.
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
        let context = StageContext(assembly.addSource(name: source.name, total: source.total), in: assembly)
        let crew = assembly.addCrew(reaction: source.drainReaction)
        inlet.bind(crew)
        crew.addWorker { [source] in
            let port = InletPort(inlet, context, counting: .sends)
            var figures = SourceFigures(context)
            defer {
                figures.waited = port.exit.waited
                figures.settle(port.exit.inlet.settle())
            }
            do {
                if try port.exit.inlet.flush() != .done { try await source.produce(into: Outlet(port)) }
            } catch {
                if let failure = port.exit.failure { throw failure }
                // What a source throws because nobody wants more, or because a drain has cancelled it, is its end.
                guard port.exit.isDone || crew.isDraining && Task.isCancelled else { throw error }
            }
            if let failure = port.exit.failure { throw failure }
            try await port.exit.inlet.finish()
        }
    }
}

extension Pipeline {
    /// Begins a pipeline with what a source produces.
    ///
    /// - *Emits when* the source sends.
    /// - *Suspends when* the next stage has no room.
    /// - *Finishes when* the source returns; when the run drains, as its ``Source/drainReaction`` says.
    /// - *Fails when* the source throws.
    /// - *Cost*: one task; each send goes on at once. In front of a serial stage there is a queue of one element.
    ///
    /// - Parameter source: produces the elements, once in each run.
    @inlinable public init<Origin: Source>(from source: Origin) where F == SourceFlow<Origin> {
        self.init(SourceFlow(source))
    }
}
