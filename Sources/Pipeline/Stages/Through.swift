/// A flow through a stage.
public struct Through<Upstream: Flow, Body: Stage>: Flow where Upstream.Output == Body.Input {
    /// What leaves the stage.
    public typealias Output = Body.Output

    @usableFromInline let upstream: Upstream
    @usableFromInline let stage: Body
    @usableFromInline let width: Width<Body.Input>
    @usableFromInline let capacity: Int
    @usableFromInline let failure: FailurePolicy<Body.Input>

    @inlinable init(
        upstream: Upstream,
        stage: Body,
        width: Width<Body.Input>,
        capacity: Int,
        failure: FailurePolicy<Body.Input>
    ) {
        self.upstream = upstream
        self.stage = stage
        self.width = width
        self.capacity = capacity
        self.failure = failure
    }

    /// Builds the stage: in the task of the stage before, or as workers between two queues.
    @inlinable @inline(__always) public func assemble(into inlet: some Inlet<Output>, in assembly: Assembly) {
        assembly.require(width.workers >= 1, else: .invalidWidth(stage: stage.name, width: width.workers))
        assembly.require(capacity >= 1, else: .invalidCapacity(stage: stage.name, capacity: capacity))
        switch width.kind {
        case .serial:
            let runner = addStage(in: assembly)
            upstream.assemble(into: SerialStageInlet(runner, into: inlet), in: assembly)
        case .unordered(let workers):
            addWorkers(workers, into: inlet, in: assembly) { Boundary<Body.Input>(capacity: capacity, in: assembly) }
        case .keyed(let workers, let makeQueue):
            addWorkers(workers, into: inlet, in: assembly) { makeQueue(capacity, assembly) }
        case .ordered(let workers):
            let queue = addOrdered(workers, into: inlet, in: assembly)
            upstream.assemble(into: BoundaryInlet(queue), in: assembly)
        }
    }
}

extension Through {
    /// Adds the stage to the graph.
    @inlinable func addStage(in assembly: Assembly) -> StageRunner<Body> {
        let letters = assembly.addDeadLetters(failure)
        let meter = assembly.addStage(name: stage.name, kind: .stage, detail: width.description, width: width.workers)
        return StageRunner(
            stage,
            StageContext(meter, in: assembly),
            failures: FailureHandler(failure, letters: letters, meter: meter, observer: assembly.observer)
        )
    }

    /// Adds workers whose results go on at once.
    ///
    /// Where the segment behind them holds no state, each worker drives a copy of it. Where it does, their results meet at
    /// a queue, and one task drives the segment.
    @inlinable @inline(__always) func addWorkers<Way: WorkerQueue<Body.Input>>(
        _ workers: Int,
        into inlet: some Inlet<Output>,
        in assembly: Assembly,
        _ makeQueue: () -> Way
    ) {
        let queue: Way
        if let inlets = inlet.forks(workers) {
            queue = addCrew(driving: inlets, in: assembly, makeQueue)
        } else {
            let results = Boundary<Output>(capacity: capacity, in: assembly)
            assembly.addDriver(from: results, into: inlet)
            queue = addCrew(driving: BoundaryInlet(results).forks(workers) ?? [], in: assembly, makeQueue)
        }
        upstream.assemble(into: QueueInlet(queue), in: assembly)
    }

    @inlinable func addCrew<Way: WorkerQueue<Body.Input>>(
        driving inlets: [some Inlet<Output>],
        in assembly: Assembly,
        _ makeQueue: () -> Way
    ) -> Way {
        let runner = addStage(in: assembly)
        let queue = makeQueue()
        add(runner, inlets, to: assembly.addCrew(taking: queue)) { QueueLane(queue) }
        return queue
    }

    @inlinable
    func addOrdered(_ workers: Int, into inlet: some Inlet<Output>, in assembly: Assembly) -> Boundary<Body.Input> {
        let results = Sequencer<Output>(workers: workers, capacity: capacity, in: assembly)
        assembly.addDriver(from: results, into: inlet)
        let runner = addStage(in: assembly)
        let queue = Boundary<Body.Input>(capacity: capacity, in: assembly)
        let inlets = QueueInlet(Slot(results)).forks(workers) ?? []
        add(runner, inlets, to: assembly.addCrew(taking: queue)) { OrderedLane(queue, results) }
        return queue
    }

    /// Adds one worker for each inlet.
    @inlinable func add<Way: Lane>(
        _ runner: StageRunner<Body>,
        _ inlets: [Way.Results],
        to crew: Crew,
        _ makeLane: () -> Way
    ) where Way.Element == Body.Input, Way.Results.Element == Body.Output {
        inlets.first?.bind(crew)
        for (index, inlet) in inlets.enumerated() {
            let worker = StageWorker(
                index == 0 ? runner : runner.fork(),
                makeLane(),
                into: inlet,
                ownCrew: inlets.count == 1 ? crew : nil
            )
            crew.addWorker { try await worker.run() }
        }
    }
}

extension Inlet {
    /// This inlet and as many forks of it as make `count`, or `nil` where only one is allowed.
    @inlinable func forks(_ count: Int) -> [Self]? {
        var inlets = [self]
        while inlets.count < count {
            guard let fork = fork() else { return nil }
            inlets.append(fork)
        }
        return inlets
    }
}
