import Pipeline
import Testing

struct MeteringTests {
    @Test func countsAreTheSameWhetherTimesAreTakenOrNot() async {
        await Property.holds(250, base: 6) { seed in
            var random = SplitMix64(seed: seed ^ 0x3E7E4)
            let drawn = PlanGenerator.graph(seed: seed)
            let plan = drawn.injecting(&random, policies: [.skip, .deadLetter]) ?? drawn
            let full = await PlanRun.of(plan, metering: .full)
            let counts = await PlanRun.of(plan, metering: .counts)
            var problems = full.problems + counts.problems
            // Where a part of the run stops early, chance decides how far the rest of it has come.
            if !plan.mayEndEarly, full.reference().1.isCertain, full.figures != counts.figures {
                problems += zip(full.figures, counts.figures).filter { $0 != $1 }.map { "full \($0), counts \($1)" }
            }
            return (plan.description, problems)
        }
    }
}

extension PlanRun {
    /// The counts of every stage; how a chunk that depends on time was cut is left out.
    fileprivate var figures: [String] {
        let timed = plan.steps.contains {
            if case .chunk(let plan) = $0.operation { plan.dependsOnTime } else { false }
        }
        let order = plan.steps.contains { if case .chunk = $0.operation { true } else { false } }
        return outcome.metrics.stages.map { stage in
            let isCut = stage.name.hasPrefix("chunk") || stage.name.hasPrefix("flatten")
            return "\(stage.name): " + ((timed || order) && isCut ? "" : stage.summary)
        }
    }
}
