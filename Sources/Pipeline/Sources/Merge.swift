/// A flow of the elements of several flows.
public struct Merge<Output: Sendable>: Flow {
    @usableFromInline let upstreams: [AnyFlow<Output>]
    @usableFromInline let name: String

    @inlinable init(_ upstreams: [AnyFlow<Output>], name: String) {
        self.upstreams = upstreams
        self.name = name
    }

    /// Adds every flow: each leads into a copy of the segment behind them where that holds no state, and into a queue
    /// in front of it where it does.
    @inlinable public func assemble(into inlet: some Inlet<Output>, in assembly: Assembly) {
        if let inlets = inlet.forks(upstreams.count) {
            assemble(into: inlets, in: assembly)
        } else {
            let meeting = Boundary<Output>(capacity: 64, in: assembly)
            assembly.addDriver(from: meeting, into: inlet)
            assemble(into: BoundaryInlet(meeting).forks(upstreams.count) ?? [], in: assembly)
        }
    }

    @inlinable func assemble(into inlets: [some Inlet<Output>], in assembly: Assembly) {
        assembly.require(!upstreams.isEmpty, else: .noBranches(stage: name))
        let meter = assembly.addStage(name: name, kind: .merge)
        assembly.converge(Array(zip(upstreams, inlets))) { upstream, inlet in
            upstream.assemble(into: assembly.counting(meter, into: inlet), in: assembly)
        }
    }
}

extension Pipeline {
    /// Begins a pipeline with the elements of any number of others.
    ///
    /// - *Emits when* one of them does, in the order of arrival: that of each one is kept.
    /// - *Suspends when* the next stage has no room: then all of them do.
    /// - *Finishes when* every one of them has.
    /// - *Fails when* one of them does.
    /// - *Cost*: each one runs in its own tasks, compiled apart from what is behind the merge: some 200 ns an element.
    ///
    /// - Parameters:
    ///   - pipelines: where the elements come from; with none, the run throws ``PipelineError/noBranches(stage:)``. Those
    ///     of different types are made alike by ``erased()``.
    ///   - name: the name in the graph and the metrics.
    @inlinable public init<Element: Sendable>(merging pipelines: [Pipeline<some Flow<Element>>], name: String = "merge")
    where F == Merge<Element> {
        self.init(Merge(pipelines.map { AnyFlow($0.flow) }, name: name))
    }

    /// Merges this pipeline with another one; see ``init(merging:name:)``.
    ///
    /// - Parameters:
    ///   - other: where more elements come from.
    ///   - name: the name in the graph and the metrics.
    @inlinable
    public func merge(with other: Pipeline<some Flow<F.Output>>, name: String = "merge") -> Pipeline<Merge<F.Output>> {
        Pipeline<Merge<F.Output>>(Merge([AnyFlow(flow), AnyFlow(other.flow)], name: name))
    }
}
