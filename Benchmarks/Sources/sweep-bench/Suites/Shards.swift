import Estates
import Harness

/// A thousand account-regions in eight shards, one after the other; `seconds` is the slowest shard's and the merge's.
func shardSuite(_ program: SweepProgram) -> [Comparison] {
    var estate = EmulatedEstate(clusters: 5, tasks: 20, latency: 40)
    estate.accounts = 50
    estate.regions = 20
    let sharded = Case("shards/8", operations: estate.totalTasks) { [estate] operations in
        let estate = estate.scaled(to: operations)
        let sweep = try await ShardedSweep(program, estate, shards: 8)
        let tasks = Double(estate.totalTasks)
        let processes = sweep.shards + [sweep.merge]
        let slowest = sweep.shards.map(\.seconds).max() ?? 0
        let busy = processes.reduce(0) { $0 + $1.cpuSeconds }
        return Observation(
            nanoseconds: (slowest + sweep.merge.seconds) / tasks * 1e9,
            figures: [
                "seconds": slowest + sweep.merge.seconds,
                "cpuSeconds": busy,
                "cpuMicrosecondsPerTask": busy / tasks * 1e6,
                "residentMB": processes.map(\.residentMB).max() ?? 0,
                "calls": Double(sweep.calls.total),
                "mergeCpuSeconds": sweep.merge.cpuSeconds,
            ]
        )
    }
    return [Comparison(to: "shards/8", unit: "task", [sharded])]
}
