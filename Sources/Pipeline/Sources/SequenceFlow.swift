/// The flow of the elements of a sequence that is there already.
public struct SequenceFlow<Base: Sequence & Sendable>: Flow where Base.Element: Sendable {
    /// The sequence's elements.
    public typealias Output = Base.Element

    @usableFromInline let base: Base
    @usableFromInline let name: String

    @inlinable
    init(_ base: Base, name: String) {
        self.base = base
        self.name = name
    }

    /// Adds the task that runs through the sequence.
    @inlinable
    public func assemble(into inlet: some Inlet<Output>, in assembly: Assembly) {
        let meter = assembly.addMeter(name: name)
        let stopwatch = assembly.stopwatch
        assembly.addWorker { [base] in
            var inlet = inlet
            var figures = WorkerFigures()
            var emitted = 0
            let start = stopwatch.now()
            defer {
                figures.busy = stopwatch.now() - start - figures.blocked
                meter.count(received: 0, emitted: emitted)
                meter.merge(figures)
            }
            for element in base {
                emitted += 1
                // A segment that drops everything never comes to a boundary, which would notice.
                if emitted & 63 == 0 { try Task.checkCancellation() }
                if try inlet.receive(element) == .full { figures.blocked += try await inlet.drain() }
            }
            try await inlet.finish()
        }
    }

    /// Adds the source's node.
    @inlinable
    public func draw(in graph: inout Graph) -> Graph.Node.ID {
        graph.add(.init(name: name, kind: .source))
    }
}
