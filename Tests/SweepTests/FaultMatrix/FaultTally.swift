@testable import Emulator

/// What scenarios came to, and what went wrong in them.
struct FaultTally: CustomStringConvertible {
    private var scenarios = 0
    private var statuses: [Int32: Int] = [:]
    private var kinds: [FaultKind: Int] = [:]
    private var pairs: Set<String> = []
    private var seconds = 0.0

    /// Adds a scenario.
    mutating func add(_ outcome: ScenarioOutcome) {
        scenarios += 1
        statuses[outcome.result.status, default: 0] += 1
        kinds.merge(outcome.statistics.faultsByKind, uniquingKeysWith: +)
        for (operation, faults) in outcome.statistics.faults {
            for kind in faults.keys { pairs.insert("\(operation) \(kind.name)") }
        }
        seconds += outcome.seconds
    }

    /// What never went wrong.
    var missingKinds: [FaultKind] { FaultKind.all.filter { kinds[$0] == nil } }

    var description: String {
        let counts = kinds.map { (name: $0.key.name, count: $0.value) }.sorted { $0.name < $1.name }
        let codes = statuses.sorted { $0.key < $1.key }.map { "\($0.value) with \($0.key)" }
        return """
            fault matrix: \(scenarios) scenarios, exit codes: \(codes.joined(separator: ", ")); \(Int(seconds)) s of sweeps
            \(pairs.count) of \(Scenario.pairs.count) pairs of operation and fault; faults injected:
            \(counts.map { "  \($0.name) \($0.count)" }.joined(separator: "\n"))
            """
    }
}
