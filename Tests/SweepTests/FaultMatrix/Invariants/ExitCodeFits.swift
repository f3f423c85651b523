/// The exit code says what the report's coverage says.
struct ExitCodeFits: Invariant {
    func violations(of outcome: ScenarioOutcome) -> [String] {
        guard let coverage = outcome.report?.coverage else { return [] }
        let expected = Self.code(of: coverage, outcome.scenario)
        var found: [String] = []
        if outcome.result.status != expected {
            found.append("exit code \(outcome.result.status) instead of \(expected)")
        }
        let isWhole =
            !outcome.wasCutShort && Self.holds(coverage.accounts, only: ["swept", "suspended"])
            && Self.holds(coverage.regions, only: ["swept", "notEnabled"])
            && Self.holds(coverage.clusters, only: ["swept", "vanished"])
        // A sweep whose time was up in its last moment may have seen everything.
        if coverage.complete != isWhole, !outcome.wasCutShort { found.append("complete is \(coverage.complete)") }
        return found
    }

    private static func code(of coverage: SweepResult.Coverage, _ scenario: Scenario) -> Int32 {
        let sweptNothing =
            coverage.clusters["swept"] == 0 && (coverage.regions["swept"] == 0 || coverage.clusters["total"] != 0)
        if sweptNothing { return 1 }
        if !coverage.complete { return 3 }
        guard let code = scenario.failureExitCode, coverage.tasks["failed"] != 0 else { return 0 }
        return code
    }

    private static func holds(_ counts: [String: Int], only states: Set<String>) -> Bool {
        counts.allSatisfy { $0.key == "total" || $0.value == 0 || states.contains($0.key) }
    }
}
