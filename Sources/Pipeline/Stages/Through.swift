/// A flow through a stage.
public struct Through<Upstream: Flow, Body: Stage>: Flow where Upstream.Output == Body.Input {
    /// What leaves the stage.
    public typealias Output = Body.Output

    @usableFromInline let upstream: Upstream
    @usableFromInline let stage: Body
    @usableFromInline let width: Width
    @usableFromInline let capacity: Int

    @inlinable
    init(upstream: Upstream, stage: Body, width: Width, capacity: Int) {
        self.upstream = upstream
        self.stage = stage
        self.width = width
        self.capacity = capacity
    }

    /// Builds the stage: in the task of the stage before, or as workers between two boundaries.
    @inlinable
    @inline(__always)
    public func assemble(into inlet: some Inlet<Output>, in assembly: Assembly) {
        assembly.require(width.workers >= 1, else: .invalidWidth(stage: stage.name, width: width.workers))
        assembly.require(capacity >= 1, else: .invalidCapacity(stage: stage.name, capacity: capacity))
        let meter = assembly.addMeter(name: stage.name, width: width.workers)
        switch width.kind {
        case .serial:
            let serial = SerialStageInlet(stage, into: inlet, meter: meter, stopwatch: assembly.stopwatch)
            upstream.assemble(into: serial, in: assembly)
        case .unordered(let workers):
            let input = Boundary<Body.Input>(capacity: capacity, in: assembly)
            assembleUnordered(workers, from: input, into: inlet, meter: meter, in: assembly)
            upstream.assemble(into: BoundaryInlet(input), in: assembly)
        case .ordered(let workers):
            let input = Boundary<Body.Input>(capacity: capacity, in: assembly)
            assembleOrdered(workers, from: input, into: inlet, meter: meter, in: assembly)
            upstream.assemble(into: BoundaryInlet(input), in: assembly)
        }
    }

    /// Adds the stage's node behind that of the flow before it.
    @inlinable
    public func draw(in graph: inout Graph) -> Graph.Node.ID {
        let before = upstream.draw(in: &graph)
        return graph.add(.init(name: stage.name, kind: .stage, detail: width.description), after: before)
    }
}
