import Estates
import Foundation
import Harness

/// ecs-sweep as people install it, which is the emulator too.
struct SweepProgram: Sendable {
    /// What a sweep came to.
    struct Sweep {
        /// What it took.
        var outcome: MeasuredProcess.Outcome
        /// What the emulator was asked.
        var calls: CallCounts
    }

    /// A sweep that left a part of the estate out: its time is that of another job.
    struct Shortfall: Error, CustomStringConvertible {
        /// How many tasks it described.
        var described: Int
        /// How many there are.
        var of: Int

        var description: String { "A sweep described \(described) of \(self.of) tasks, so its time means nothing." }
    }

    /// How many calls of a sweep may be under way at a time.
    static let concurrency = 64

    /// The program.
    let url: URL

    /// Finds the program.
    ///
    /// - Throws: ``Program/Failure`` where it was not built.
    init() throws {
        url = try Checkout.installedProgram()
    }

    /// Serves an estate and sweeps it once.
    ///
    /// - Parameter quotaShare: how much of the documented quotas the sweep may use; all calls at once unless given.
    /// - Throws: ``MeasuredProcess/Failure``, or ``Shortfall`` where the report lacks a part of the estate.
    func sweep(_ estate: EmulatedEstate, quotaShare: String = "unlimited") async throws -> Sweep {
        try await ServerProcess.serving(estate, with: url) { server in
            try await ScratchFolder.with { folder in
                let report = folder.appendingPathComponent("report.json")
                let words = ["--quota-share", quotaShare]
                let outcome = try run(estate, at: server, words, to: report, in: folder)
                try Self.check(report, of: estate)
                return Sweep(outcome: outcome, calls: try await CallCounts(of: server))
            }
        }
    }

    /// Runs one sweep, of the whole estate or a shard, and keeps its report.
    func run(
        _ estate: EmulatedEstate,
        at server: String,
        _ options: [String],
        to report: URL,
        in folder: URL
    ) throws -> MeasuredProcess.Outcome {
        let arguments = ["sweep", "-o", "json=\(report.path)", "--endpoint-url", server, "--config", "none"]
        let width = ["--concurrency", "\(Self.concurrency)"]
        let variables = ExampleEnvironment.variables(home: folder, url: server, region: estate.regionNames[0])
        let words = arguments + width + estate.sweepOptions + options
        return try MeasuredProcess(url, words, environment: variables).run(in: folder)
    }

    /// Checks that a report covers the whole estate.
    static func check(_ report: URL, of estate: EmulatedEstate) throws {
        let coverage = try SweepReport(json: Data(contentsOf: report)).coverage
        guard coverage.complete, coverage.tasks.described == estate.totalTasks else {
            throw Shortfall(described: coverage.tasks.described, of: estate.totalTasks)
        }
    }
}
