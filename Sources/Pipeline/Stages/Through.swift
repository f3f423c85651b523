/// A flow through a stage.
public struct Through<Upstream: Flow, Body: Stage>: Flow where Upstream.Output == Body.Input {
    /// What leaves the stage.
    public typealias Output = Body.Output

    @usableFromInline let upstream: Upstream
    @usableFromInline let stage: Body
    @usableFromInline let width: Width<Body.Input>
    @usableFromInline let capacity: Int
    @usableFromInline let failure: FailurePolicy<Body.Input>

    @inlinable
    init(
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
    @inlinable
    @inline(__always)
    public func assemble(into inlet: some Inlet<Output>, in assembly: Assembly) {
        assembly.require(width.workers >= 1, else: .invalidWidth(stage: stage.name, width: width.workers))
        assembly.require(capacity >= 1, else: .invalidCapacity(stage: stage.name, capacity: capacity))
        switch width.kind {
        case .serial:
            let runner = addStage(in: assembly)
            upstream.assemble(into: SerialStageInlet(runner, into: inlet), in: assembly)
        case .unordered(let workers):
            let queue: Boundary<Body.Input>
            if let inlets = inlet.forks(workers) {
                queue = addUnordered(into: inlets, in: assembly)
            } else {
                queue = addUnordered(into: addMeeting(of: workers, into: inlet, in: assembly), in: assembly)
            }
            upstream.assemble(into: BoundaryInlet(queue), in: assembly)
        case .keyed(let workers, let makeQueue):
            let queue: KeyedQueue<Body.Input>
            if let inlets = inlet.forks(workers) {
                queue = addKeyed(makeQueue, into: inlets, in: assembly)
            } else {
                queue = addKeyed(makeQueue, into: addMeeting(of: workers, into: inlet, in: assembly), in: assembly)
            }
            upstream.assemble(into: QueueInlet(queue), in: assembly)
        case .ordered(let workers):
            let queue = addOrdered(workers, into: inlet, in: assembly)
            upstream.assemble(into: BoundaryInlet(queue), in: assembly)
        }
    }
}

extension Through {
    /// Adds the stage to the graph.
    @inlinable
    func addStage(in assembly: Assembly) -> StageRunner<Body> {
        let letters = assembly.addDeadLetters(failure)
        let meter = assembly.addStage(name: stage.name, kind: .stage, detail: width.description, width: width.workers)
        return StageRunner(
            stage,
            StageContext(meter, in: assembly),
            failures: FailureHandler(failure, letters: letters, meter: meter, observer: assembly.observer)
        )
    }

    /// Adds a queue where the results of the workers meet, and the task that drives the segment behind it.
    ///
    /// A segment that holds state needs it. Where it holds none, each worker drives a copy of it.
    @inlinable
    func addMeeting(
        of workers: Int,
        into inlet: some Inlet<Output>,
        in assembly: Assembly
    ) -> [BoundaryInlet<Output>] {
        let results = Boundary<Output>(capacity: capacity, in: assembly)
        assembly.addDriver(from: results, into: inlet)
        return BoundaryInlet(results).forks(workers) ?? []
    }

    @inlinable
    func addUnordered(into inlets: [some Inlet<Output>], in assembly: Assembly) -> Boundary<Body.Input> {
        let runner = addStage(in: assembly)
        let queue = Boundary<Body.Input>(capacity: capacity, in: assembly)
        addWorkers(runner, inlets, to: assembly.addCrew(taking: queue)) { UnorderedLane(queue) }
        return queue
    }

    @inlinable
    func addKeyed(
        _ makeQueue: (_ capacity: Int, Assembly) -> KeyedQueue<Body.Input>,
        into inlets: [some Inlet<Output>],
        in assembly: Assembly
    ) -> KeyedQueue<Body.Input> {
        let runner = addStage(in: assembly)
        let queue = makeQueue(capacity, assembly)
        addWorkers(runner, inlets, to: assembly.addCrew(taking: queue.closable)) { KeyedLane(queue) }
        return queue
    }

    @inlinable
    func addOrdered(_ workers: Int, into inlet: some Inlet<Output>, in assembly: Assembly) -> Boundary<Body.Input> {
        let results = Sequencer<Output>(workers: workers, capacity: capacity, in: assembly)
        assembly.addDriver(from: results, into: inlet)
        let runner = addStage(in: assembly)
        let queue = Boundary<Body.Input>(capacity: capacity, in: assembly)
        let inlets = (0..<max(0, workers)).map { _ in SlotInlet(results) }
        addWorkers(runner, inlets, to: assembly.addCrew(taking: queue)) { OrderedLane(queue, results) }
        return queue
    }

    /// Adds one worker for each inlet.
    @inlinable
    func addWorkers<Way: Lane>(
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
