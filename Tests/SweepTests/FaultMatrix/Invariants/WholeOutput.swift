import Emulator

/// What is written is whole, and a report is there unless there were no keys to begin with.
struct WholeOutput: Invariant {
    func violations(of outcome: ScenarioOutcome) -> [String] {
        var found: [String] = []
        if outcome.streamed.contains(nil) { found.append("a line of the stream is no JSON") }
        guard outcome.report == nil else { return found }
        if outcome.result.status != 1 { found.append("no report, and the exit code is \(outcome.result.status)") }
        if outcome.result.errors.isEmpty { found.append("no report, and nothing says why") }
        if !outcome.result.output.isEmpty { found.append("half a report: \(outcome.result.output.prefix(200))") }
        if !outcome.served.clusters.isEmpty { found.append("no report, though clusters were served") }
        return found
    }
}
