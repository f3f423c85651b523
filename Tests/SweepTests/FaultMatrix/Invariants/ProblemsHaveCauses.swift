import Emulator

/// No problem is listed twice, and none without a cause.
struct ProblemsHaveCauses: Invariant {
    /// What a task definition says of its logs, which is nobody's fault.
    private static let facts: Set<String> = ["NoStreamPrefix", "LogsElsewhere", "NoLogConfiguration"]

    func violations(of outcome: ScenarioOutcome) -> [String] {
        guard let problems = outcome.report?.coverage.problems else { return [] }
        var found: [String] = []
        if Set(problems).count != problems.count { found.append("a problem is listed twice") }
        // A list is asked for once, so that it fails once.
        let lists = problems.filter { ["ListClusters", "ListTasks"].contains($0.operation) }
        let places = lists.map { "\($0.operation) \($0.account) \($0.region ?? "") \($0.cluster ?? "")" }
        if Set(places).count != places.count { found.append("a list failed twice: \(places.sorted())") }
        for problem in problems where problem.code.isEmpty || problem.message.isEmpty {
            found.append("a problem of \(problem.operation) without its code or message")
        }
        guard outcome.scenario.onlyCallsFail, !outcome.wasCutShort else { return found }
        for problem in problems where !Self.hasCause(problem, outcome) {
            found.append("\(problem.operation) did not go wrong, and is a problem: \(problem.code) \(problem.message)")
        }
        return found
    }

    // A page that comes once more is nothing gone wrong: the list goes on behind it.
    private static func hasCause(_ problem: SweepResult.Coverage.Problem, _ outcome: ScenarioOutcome) -> Bool {
        let statistics = outcome.statistics
        let kinds = statistics.faults[problem.operation, default: [:]].keys
        if kinds.contains(where: { $0 != .repeatedPage }) || facts.contains(problem.code) { return true }
        // Keys that are once refused as expired are not tried again at once, by no operation.
        if problem.code == "CredentialError" { return statistics.faultsByKind[.expired] != nil }
        // A region that is not enabled refuses keys as if they were lost, unless AWS says that they are not.
        if problem.operation == "ListClusters", problem.code == "UnrecognizedClientException" {
            return !outcome.scenario.shape.regions.contains(problem.region ?? "")
                && statistics.faults["GetCallerIdentity"] != nil
        }
        // Nobody assumes a role in the account that he is in, unless AWS did not tell which one that is.
        return problem.operation == "AssumeRole" && statistics.faults["GetCallerIdentity"] != nil
    }
}
