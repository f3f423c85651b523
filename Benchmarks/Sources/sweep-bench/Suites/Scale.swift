import Estates
import Harness

/// Ever larger estates, 40 ms a call: what a task costs is not to grow with them.
func scaleSuite(_ program: SweepProgram) -> [Comparison] {
    let clusters = [10, 100, 1_000, 10_000].map { clusters in
        scaled("scale/clusters-\(clusters)", program, EmulatedEstate(clusters: clusters, tasks: 20, latency: 40))
    }
    let regions = [(1, 1), (2, 5), (10, 10), (50, 20)].map { accounts, regions in
        var estate = EmulatedEstate(clusters: 5, tasks: 20, latency: 40)
        estate.accounts = accounts
        estate.regions = regions
        return scaled("scale/regions-\(accounts * regions)", program, estate)
    }
    return [
        Comparison(to: "scale/clusters-1000", unit: "task", clusters),
        Comparison(to: "scale/regions-100", unit: "task", regions),
    ]
}

private func scaled(_ name: String, _ program: SweepProgram, _ estate: EmulatedEstate) -> Case {
    Case(name, operations: estate.totalTasks) { operations in
        let estate = estate.scaled(to: operations)
        // Most of what a small sweep takes is the start of the program, which every sweep has once.
        let start = try await program.sweep(EmulatedEstate(clusters: 0, tasks: 0, latency: estate.latency)).outcome
        let sweep = try await program.sweep(estate)
        var observation = Observation(
            sweep.outcome,
            calls: sweep.calls,
            tasks: estate.totalTasks,
            latency: estate.latency
        )
        let busy = sweep.outcome.cpuSeconds - start.cpuSeconds
        observation.figures["cpuMicrosecondsPerTaskAfterStart"] = busy / Double(estate.totalTasks) * 1e6
        return observation
    }
}
