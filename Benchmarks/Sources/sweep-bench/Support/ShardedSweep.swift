import Estates
import Foundation
import Harness

/// A sweep that is split into shards, whose reports are merged.
struct ShardedSweep {
    /// What each shard took.
    var shards: [MeasuredProcess.Outcome]
    /// What merging their reports took.
    var merge: MeasuredProcess.Outcome
    /// What the emulator was asked by all of them.
    var calls: CallCounts

    /// Sweeps the shards one after the other, as if each had a machine of its own.
    ///
    /// - Throws: what a sweep throws; ``SweepProgram/Shortfall`` where the merged report lacks a part of the estate.
    init(_ program: SweepProgram, _ estate: EmulatedEstate, shards count: Int) async throws {
        (shards, merge, calls) = try await ServerProcess.serving(estate, with: program.url) { server in
            try await ScratchFolder.with { folder in
                let reports = (1...count).map { folder.appendingPathComponent("shard-\($0).json") }
                let shards = try zip(1...count, reports).map { number, report in
                    let words = ["--quota-share", "unlimited", "--shard", "\(number)/\(count)"]
                    return try program.run(estate, at: server, words, to: report, in: folder)
                }
                let merged = folder.appendingPathComponent("merged.json")
                let variables = ExampleEnvironment.variables(home: folder, url: server, region: estate.regionNames[0])
                let merge = try MeasuredProcess(
                    program.url,
                    ["merge"] + reports.map(\.path) + ["-o", "json=\(merged.path)"],
                    environment: variables
                )
                .run(in: folder)
                try SweepProgram.check(merged, of: estate)
                return (shards, merge, try await CallCounts(of: server))
            }
        }
    }
}
