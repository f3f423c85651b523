import Estates
import Harness

/// A sweep that may use the whole of AWS's documented quotas; an operation is a task.
func quotaSuite(_ program: SweepProgram) -> [Comparison] {
    let estate = EmulatedEstate(clusters: 120, tasks: 20, latency: 40, quotas: .documented)
    let sweep = Case("sweep/quotas", operations: estate.totalTasks) { operations in
        var estate = estate.scaled(to: operations)
        // The calls of fewer would fit into the burst, and the quotas would decide nothing.
        estate.clusters = max(60, estate.clusters)
        let sweep = try await program.sweep(estate, quotaShare: "1.0")
        // Time in flight is no part of the comparison here: the quotas decide.
        var observation = Observation(sweep.outcome, calls: sweep.calls, tasks: estate.totalTasks, latency: 0)
        observation.figures["timesFloor"] = sweep.outcome.seconds / sweep.calls.quotaFloor
        observation.figures["throttled"] = Double(sweep.calls.throttled)
        return observation
    }
    return [Comparison(to: "sweep/quotas", unit: "task", [sweep])]
}
