import Estates
import Foundation
import Harness

/// ecs-sweep as people install it, which is the emulator too.
struct SweepProgram: Sendable {
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
    /// - Parameters:
    ///   - quotaShare: how much of the documented quotas the sweep may use; all calls at once unless given.
    /// - Throws: ``MeasuredProcess/Failure`` or ``Shortfall`` where the report lacks a part of the estate.
    func sweep(_ estate: EmulatedEstate, quotaShare: String = "unlimited") async throws -> Sweep {
        try await ServerProcess.serving(estate, with: url) { server in
            try await ScratchFolder.with { folder in
                let report = folder.appendingPathComponent("report.json")
                let arguments = ["sweep", "-o", "json=\(report.path)", "--endpoint-url", server, "--config", "none"]
                let pace = ["--concurrency", "\(Self.concurrency)", "--quota-share", quotaShare]
                let variables = ExampleEnvironment.variables(home: folder, url: server, region: estate.regionNames[0])
                let process = MeasuredProcess(url, arguments + pace + estate.sweepOptions, environment: variables)
                let outcome = try process.run(in: folder)
                let coverage = try SweepReport(json: Data(contentsOf: report)).coverage
                guard coverage.complete, coverage.tasks.described == estate.totalTasks else {
                    throw Shortfall(described: coverage.tasks.described, of: estate.totalTasks)
                }
                return Sweep(outcome: outcome, calls: try await CallCounts(of: server))
            }
        }
    }

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
}
