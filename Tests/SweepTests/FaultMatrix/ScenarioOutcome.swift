@testable import Emulator

/// What a scenario came to, as its invariants look at it.
struct ScenarioOutcome: Sendable {
    var scenario: Scenario
    var result: Binary.Result
    /// The JSON report; `nil` where there is none.
    var report: SweepResult?
    /// The ARNs of the failures that were streamed, in their order; `nil` for a line that is no JSON.
    var streamed: [String?]
    var served: ServedLedger.Contents
    var statistics: EmulatorStatistics
    /// How long the sweep took.
    var seconds: Double

    /// Whether the sweep was cut short: what it then did not see need not be there.
    var wasCutShort: Bool { result.errors.contains("the time is up") }
}

/// What must hold whatever goes wrong.
protocol Invariant: Sendable {
    /// What does not hold, in words for who replays the scenario.
    func violations(of outcome: ScenarioOutcome) -> [String]
}
