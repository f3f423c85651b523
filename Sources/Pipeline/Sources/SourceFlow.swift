/// The flow of what a ``Source`` produces.
public struct SourceFlow<Origin: Source>: Flow {
    /// What the source produces.
    public typealias Output = Origin.Output

    @usableFromInline let source: Origin

    @inlinable
    init(_ source: Origin) {
        self.source = source
    }

    /// Adds the task in which the source runs.
    @inlinable
    public func assemble(into inlet: some Inlet<Output>, in assembly: Assembly) {
        let meter = assembly.addMeter(name: source.name)
        let stopwatch = assembly.stopwatch
        assembly.addWorker { [source] in
            let port = InletPort(inlet)
            var figures = WorkerFigures()
            let start = stopwatch.now()
            defer {
                figures.blocked = port.blocked
                figures.busy = stopwatch.now() - start - port.blocked
                meter.count(received: 0, emitted: port.sent)
                meter.merge(figures)
            }
            try await source.produce(into: Outlet(port))
            try await port.inlet.finish()
        }
    }

    /// Adds the source's node.
    @inlinable
    public func draw(in graph: inout Graph) -> Graph.Node.ID {
        graph.add(.init(name: source.name, kind: .source))
    }
}
