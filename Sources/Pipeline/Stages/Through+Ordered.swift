extension Through {
    /// Adds the workers of an ordered stage, and the task that leads their results on in order.
    @inlinable
    func assembleOrdered(
        _ workers: Int,
        from input: Boundary<Body.Input>,
        into inlet: some Inlet<Output>,
        meter: StageMeter,
        in assembly: Assembly
    ) {
        let sequencer = Sequencer<Output>(workers: workers, capacity: capacity, in: assembly)
        let stopwatch = assembly.stopwatch
        for _ in 0..<max(0, workers) {
            assembly.addWorker { [stage] in
                let port = InletPort(SlotInlet(sequencer))
                var figures = WorkerFigures()
                var sent = 0
                defer { meter.merge(figures) }
                while true {
                    figures.blocked += try await sequencer.admit()
                    guard let (element, place) = try await input.next(addingWaitTo: &figures.starved) else { break }
                    port.inlet.place = place
                    defer {
                        meter.count(received: 1, emitted: port.sent - sent)
                        sent = port.sent
                    }
                    try await stage.process(element, through: port, stopwatch: stopwatch, figures: &figures)
                    sequencer.finish(place)
                }
                sequencer.finishWorker()
            }
        }
        assembly.addDriver(from: sequencer, into: inlet)
    }
}
