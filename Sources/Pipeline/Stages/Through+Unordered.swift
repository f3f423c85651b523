extension Through {
    /// Adds the workers of an unordered stage.
    ///
    /// Where the segment behind the stage holds no state, each worker drives a copy of it straight into the next
    /// boundary. Where it does, the results of the workers meet in a boundary and one task drives the segment.
    @inlinable
    func assembleUnordered<Downstream: Inlet>(
        _ workers: Int,
        from input: Boundary<Body.Input>,
        into inlet: Downstream,
        meter: StageMeter,
        in assembly: Assembly
    ) where Downstream.Element == Output {
        if let inlets = inlet.forks(workers) {
            addWorkers(from: input, into: inlets, meter: meter, in: assembly)
        } else {
            let results = Boundary<Output>(capacity: capacity, in: assembly)
            addWorkers(from: input, into: BoundaryInlet(results).forks(workers) ?? [], meter: meter, in: assembly)
            assembly.addDriver(from: results, into: inlet)
        }
    }

    // The workers live as long as the run: a task an element would cost more than many a stage.
    @inlinable
    func addWorkers<Downstream: Inlet>(
        from input: Boundary<Body.Input>,
        into inlets: [Downstream],
        meter: StageMeter,
        in assembly: Assembly
    ) where Downstream.Element == Output {
        let stopwatch = assembly.stopwatch
        for inlet in inlets {
            assembly.addWorker { [stage] in
                let port = InletPort(inlet)
                var figures = WorkerFigures()
                var sent = 0
                defer { meter.merge(figures) }
                while let (element, _) = try await input.next(addingWaitTo: &figures.starved) {
                    defer {
                        meter.count(received: 1, emitted: port.sent - sent)
                        sent = port.sent
                    }
                    try await stage.process(element, through: port, stopwatch: stopwatch, figures: &figures)
                }
                try await port.inlet.finish()
            }
        }
    }
}

extension Inlet {
    /// This inlet and as many forks of it as make `count`, or `nil` where only one is allowed.
    @inlinable
    func forks(_ count: Int) -> [Self]? {
        var inlets = [self]
        while inlets.count < count {
            guard let fork = fork() else { return nil }
            inlets.append(fork)
        }
        return inlets
    }
}
