import Pipeline
import PipelineTesting

/// What ends a run before its input does.
enum Interruption: Sendable {
    case none
    /// It is cancelled when its functions were called so often.
    case cancel(after: Int)
    /// It is told to drain when its functions were called so often.
    case drain(after: Int)

    var calls: Int? {
        switch self {
        case .none: nil
        case .cancel(let count), .drain(let count): count
        }
    }
}

/// A run of a random pipeline, and everything that can be seen of it.
struct PlanRun: Sendable {
    let plan: GraphPlan
    let interruption: Interruption
    let probe: RunProbe
    let outcome: Outcome
    /// What each sink got.
    let outputs: [[Int]]
    /// What the loop over the results got.
    let results: [Int]?
    /// What each sink, those for dead letters included, was closed with.
    let closings: [[Outcome]]
    let leftovers: Leftovers

    /// Runs the pipeline and waits for its end.
    static func of(
        _ plan: GraphPlan,
        _ interruption: Interruption = .none,
        metering: Metering = .full
    ) async -> PlanRun {
        await Watchdog.shared.watch("seed \(plan.seed), \(interruption)\n\(plan)") {
            await start(plan, interruption, metering)
        }
    }

    private static func start(
        _ plan: GraphPlan,
        _ interruption: Interruption,
        _ metering: Metering
    ) async -> PlanRun {
        let trigger = Trigger(after: interruption.calls)
        let probe = RunProbe(trigger)
        let sinks = plan.sinks.enumerated().map { makeSink($0, $1, trigger) }
        let drain = DrainSignal()
        let observer = OutcomeObserver()
        var options = RunOptions(clock: SkippingClock(), drain: drain, metering: metering)
        if plan.isObserved || plan.results != nil { options.observer = observer }
        // The trigger is armed before the run begins, or it might fire into the void.
        let start = Gate()
        let work = Work(plan: plan, probe: probe, sinks: sinks, options: options)
        let task = Task {
            try? await start.pass()
            return await work.run()
        }
        switch interruption {
        case .none: break
        case .cancel: trigger.arm { task.cancel() }
        case .drain: trigger.arm { drain.begin() }
        }
        start.open()
        let (outcome, results, leftovers) = await task.value
        return PlanRun(
            plan: plan,
            interruption: interruption,
            probe: probe,
            outcome: outcome ?? observer.outcome
                ?? Outcome(ending: .cancelled, metrics: .init(stages: [], duration: .zero)),
            outputs: sinks.map(\.elements),
            results: results,
            closings: sinks.map(\.outcomes) + probe.letterSinks.map(\.outcomes),
            leftovers: leftovers
        )
    }

    private static func makeSink(_ index: Int, _ plan: GraphPlan.SinkPlan, _ trigger: Trigger) -> ProbeSink<Int> {
        ProbeSink(name: "sink \(index)") { event in
            guard case .wrote(let batch) = event else { return }
            trigger.tick()
            if batch.count % plan.yields == 0 { await Task.yield() }
        }
    }
}

/// The run itself, which is cancelled with its task.
private struct Work: Sendable {
    let plan: GraphPlan
    let probe: RunProbe
    let sinks: [ProbeSink<Int>]
    let options: RunOptions

    func run() async -> (Outcome?, [Int]?, Leftovers) {
        let pipeline = PlanBuilder(probe: probe).pipeline(plan.line)
        let targets: [any Sink<Int>] = zip(sinks, plan.sinks).map { $0.delivering(.buffer($1.capacity)) }
        var outcome: Outcome?
        var received: [Int]?
        let leftovers = await Leftovers.after {
            if let results = plan.results {
                received = await iterate(pipeline, targets, results)
            } else {
                outcome = await pipeline.sink(targets).attempt(options)
            }
        }
        return (outcome, received, leftovers)
    }

    // What it throws is in the outcome that the observer was shown.
    private func iterate(
        _ pipeline: PlanBuilder.Line,
        _ targets: [any Sink<Int>],
        _ plan: GraphPlan.ResultsPlan
    ) async -> [Int] {
        var received: [Int] = []
        try? await pipeline.withResults(options, capacity: plan.capacity, sinks: targets) { results in
            for try await element in results {
                received.append(element)
                probe.trigger.tick()
                if received.count == plan.breaksAfter { break }
                if element.part(of: 5) == 0 { await Task.yield() }
            }
        }
        return received
    }
}

/// Keeps the outcome of a run, for those that do not return it.
final class OutcomeObserver: PipelineObserver {
    private let seen = Locked<Outcome?>(nil)

    var outcome: Outcome? { seen.withLock { $0 } }

    func runEnded(_ outcome: Outcome) { seen.withLock { $0 = outcome } }
}
