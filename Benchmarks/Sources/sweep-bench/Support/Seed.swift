import Estates
import Foundation
import Harness

/// The shell command that ecs-sweep replaces, up to where it hands over to a model.
///
/// It starts a program for each call, which takes most of its time. So it is run over a few clusters, and the time of the
/// whole estate follows from the number of programs. Its chunks are as they were meant, a hundred tasks a call; as it
/// is written it makes one call for every task and takes far longer.
struct Seed: Sendable {
    private let script = Checkout.benchmarks.deletingLastPathComponent().appendingPathComponent("Tests/Judges/seed.sh")
    private let commands = Checkout.built(peer: "commands")
    /// How many clusters it looks at at a time.
    private let jobs: Int

    /// Finds the commands that it uses.
    ///
    /// - Throws: ``Program/Failure`` where one is missing.
    init(jobs: Int) throws {
        self.jobs = jobs
        _ = try Program.find("jq")
        guard FileManager.default.isExecutableFile(atPath: commands.appendingPathComponent("aws").path) else {
            throw Program.Failure(description: "The AWS CLI is not installed: run Benchmarks/peers/setup.")
        }
    }

    /// A case of what the estate would take, extrapolated from a few of its clusters.
    func extrapolated(_ name: String, _ program: SweepProgram, _ estate: EmulatedEstate) -> Case {
        Case(name, operations: estate.totalTasks) { operations in
            let whole = estate.scaled(to: operations)
            var sample = whole
            // Each job has a cluster.
            sample.clusters = min(whole.clusters, max(4, jobs))
            let outcome = try await run(program, sample)
            let factor = Double(Self.programs(for: whole)) / Double(Self.programs(for: sample))
            let seconds = outcome.seconds * factor
            return Observation(
                nanoseconds: seconds / Double(whole.totalTasks) * 1e9,
                figures: [
                    "seconds": seconds, "cpuSeconds": outcome.cpuSeconds * factor,
                    "measuredClusters": Double(sample.clusters), "measuredSeconds": outcome.seconds,
                ]
            )
        }
    }

    /// How many times it starts `aws`: one lists the clusters, and two look into each of them.
    ///
    /// That holds for clusters of at most a hundred tasks, which are one chunk.
    private static func programs(for estate: EmulatedEstate) -> Int {
        1 + 2 * estate.clusters
    }

    private func run(_ program: SweepProgram, _ estate: EmulatedEstate) async throws -> MeasuredProcess.Outcome {
        try await ServerProcess.serving(estate, with: program.url) { server in
            try await ScratchFolder.with { folder in
                let variables = ExampleEnvironment.variables(
                    home: folder,
                    url: server,
                    region: estate.regionNames[0],
                    commands: commands
                )
                let arguments = [script.path, "--chunked", "--jobs", "\(jobs)"]
                let bash = try Program.find("bash")
                let outcome = try MeasuredProcess(bash, arguments, environment: variables).run(in: folder)
                // The status is that of its last program, which finds no fault with rows that are not there. As few
                // clusters as these are one page, so each program makes one call.
                let (made, expected) = (try await CallCounts(of: server).total, Self.programs(for: estate))
                guard made == expected else {
                    let reason = "made \(made) calls and not \(expected), so its time means nothing"
                    throw Program.Failure(description: "The shell command \(reason).")
                }
                return outcome
            }
        }
    }
}
