import Pipeline
import Testing

/// The properties again, with larger pipelines and seeds that nobody has seen, for as long as is asked for.
///
/// `PIPELINE_STRESS_SECONDS` says how long, a second unless it does; `PIPELINE_STRESS_SEED` what the seeds are derived
/// from.
struct StressTests {
    @Test func everyPropertyHoldsForLargePipelines() async {
        let seconds = Property.number("PIPELINE_STRESS_SECONDS") ?? 1
        let base = Property.number("PIPELINE_STRESS_SEED") ?? .random(in: .min ... .max)
        var seeds = SplitMix64(seed: base)
        var runs = 0
        var failures = 0
        let clock = ContinuousClock()
        let end = clock.now + .seconds(Int(seconds))
        while clock.now < end, failures < 3 {
            let stressed = StressedPlan(seed: seeds.next())
            let problems = await PlanRun.of(stressed.plan, stressed.interruption, metering: stressed.metering).problems
            if Property.report(stressed.plan.seed, (stressed.description, problems)) { failures += 1 }
            runs += 1
        }
        print("PIPELINE_STRESS_SEED=\(base): \(runs) runs in \(seconds) s")
    }

    @Test(.enabled(if: Property.number("PIPELINE_PROPERTY_SEED") != nil))
    func oneSeed() async {
        let stressed = StressedPlan(seed: Property.number("PIPELINE_PROPERTY_SEED") ?? 0)
        let run = await PlanRun.of(stressed.plan, stressed.interruption, metering: stressed.metering)
        Property.report(stressed.plan.seed, (stressed.description, run.problems))
    }
}

/// A large pipeline, what fails in it, and what ends it.
private struct StressedPlan: CustomStringConvertible {
    let plan: GraphPlan
    let interruption: Interruption
    let metering: Metering

    init(seed: UInt64) {
        var random = SplitMix64(seed: seed ^ 0x57E55)
        let drawn = PlanGenerator.graph(seed: seed, largest: 400, operators: 8...14)
        var plan = random.once(in: 2) ? drawn.injecting(&random, policies: Failure.Policy.allCases) ?? drawn : drawn
        let calls = random.number(1...random.number(2...4000))
        var interruption = Interruption.none
        switch random.number(0...5) {
        case 0: interruption = .cancel(after: calls)
        case 1, 2: interruption = .drain(after: calls)
        case 3:
            plan.results = .init(capacity: random.number(1...70), breaksAfter: random.number(1...300))
        default: break
        }
        self.plan = plan
        self.interruption = interruption
        self.metering = random.once(in: 2) ? .full : .counts
    }

    var description: String { "stressed: \(interruption)\n\(plan)" }
}
