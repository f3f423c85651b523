import Estates
import Harness

extension Case {
    /// Sweeps of ecs-sweep over an estate; an operation is a task.
    ///
    /// The scale of a run changes the number of clusters.
    init(_ name: String, _ program: SweepProgram, _ estate: EmulatedEstate) {
        self.init(name, operations: estate.totalTasks) { operations in
            let estate = estate.scaled(to: operations)
            let sweep = try await program.sweep(estate)
            return Observation(sweep.outcome, calls: sweep.calls, tasks: estate.totalTasks, latency: estate.latency)
        }
    }

    /// The same by a peer.
    init(_ name: String, _ program: SweepProgram, _ estate: EmulatedEstate, by peer: Peer) {
        self.init(name, operations: estate.totalTasks) { operations in
            let estate = estate.scaled(to: operations)
            return try await ServerProcess.serving(estate, with: program.url) { server in
                try await ScratchFolder.with { folder in
                    let (line, outcome) = try peer.run(.sweep, url: server, region: estate.regionNames[0], in: folder)
                    guard line.tasks == estate.totalTasks else {
                        throw SweepProgram.Shortfall(described: line.tasks, of: estate.totalTasks)
                    }
                    let calls = try await CallCounts(of: server)
                    return Observation(outcome, calls: calls, tasks: line.tasks, latency: estate.latency)
                }
            }
        }
    }
}
