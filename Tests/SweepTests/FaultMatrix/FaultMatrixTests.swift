import Foundation
import Testing

@testable import Emulator

/// Seeded scenarios through the real program: whatever goes wrong, the invariants hold.
///
/// `FAULT_MATRIX_SEED` replays one scenario and prints it; with `FAULT_MATRIX_COUNT` so many are run, from that seed on.
@Suite(.serialized) struct FaultMatrixTests {
    /// How many scenarios are enough for every kind of fault to have been there.
    private static let fullCount: UInt64 = 500
    // How many are run by default, and how many at a time: most of their time they wait for calls that hang.
    #if THREAD_SANITIZER || ADDRESS_SANITIZER
        private static let usualCount: UInt64 = 6
        private static let width = 3
    #else
        private static let usualCount: UInt64 = 36
        private static let width = 6
    #endif

    @Test func theInvariantsHoldWhateverGoesWrong() async throws {
        let variables = ProcessInfo.processInfo.environment
        let seed = variables["FAULT_MATRIX_SEED"].flatMap(UInt64.init)
        let count = variables["FAULT_MATRIX_COUNT"].flatMap(UInt64.init)
        if let seed, count == nil {
            let scenario = Scenario(seed: seed)
            print(scenario)
            let outcome = try await Self.checked(scenario)
            print("exit code \(outcome.result.status) after \(outcome.seconds) s\n\(outcome.result.errors)")
            return
        }
        let first = seed ?? 0
        let tally = try await Self.run(seeds: first..<first + (count ?? Self.usualCount))
        print(tally)
        if let count, count >= Self.fullCount {
            #expect(tally.missingKinds.isEmpty, "never injected: \(tally.missingKinds.map(\.name))")
        }
    }

    private static func run(seeds: Range<UInt64>) async throws -> FaultTally {
        try await withThrowingTaskGroup(of: ScenarioOutcome.self) { group in
            var (tally, next) = (FaultTally(), seeds.makeIterator())
            func begin(_ group: inout ThrowingTaskGroup<ScenarioOutcome, any Error>) {
                guard let seed = next.next() else { return }
                group.addTask { try await checked(Scenario(seed: seed)) }
            }
            for _ in 0..<width { begin(&group) }
            while let outcome = try await group.next() {
                tally.add(outcome)
                begin(&group)
            }
            return tally
        }
    }

    /// Runs a scenario and records what does not hold, with how to see it again.
    private static func checked(_ scenario: Scenario) async throws -> ScenarioOutcome {
        let outcome = try await scenario.run()
        let violations = Scenario.invariants.flatMap { invariant in
            invariant.violations(of: outcome).map { "\(type(of: invariant)): \($0)" }
        }
        if !violations.isEmpty {
            let program = ProcessInfo.processInfo.environment["TESTED_PROGRAM"].map { "TESTED_PROGRAM=\($0) " } ?? ""
            Issue.record(
                """
                \(violations.joined(separator: "\n"))
                \(scenario)
                Replay: \(program)FAULT_MATRIX_SEED=\(scenario.seed) swift test --filter FaultMatrixTests
                """
            )
        }
        return outcome
    }
}
