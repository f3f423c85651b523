import Emulator

/// The figures of a report agree with each other and with the failures.
struct CountsAgree: Invariant {
    func violations(of outcome: ScenarioOutcome) -> [String] {
        guard let report = outcome.report, !outcome.wasCutShort else { return [] }
        let tasks = report.coverage.tasks
        let failed = tasks["failed"] ?? -1
        let limit = outcome.scenario.limit
        let counts = [
            ("groups", report.groups.reduce(0) { $0 + $1.count }, failed),
            ("streamed failures", outcome.streamed.count, failed),
            ("failures in detail", report.failures.count, limit == 0 ? failed : min(limit, failed)),
            ("described tasks", tasks["described"] ?? -1, failed + (tasks["benign"] ?? 0) + (tasks["excluded"] ?? 0)),
        ]
        let calls = report.coverage.calls["total"] ?? -1
        let shape = outcome.scenario.shape
        let there = shape.accounts.count * shape.regions.count * shape.clusters * shape.stoppedTasks
        let listed = tasks["listed"] ?? -1
        // libcurl sends a request again by itself where a connection that was used before is gone when it is sent.
        let resets = outcome.statistics.faultsByKind[.reset] ?? 0
        let served = outcome.statistics.totalCalls
        return counts.filter { $0.1 != $0.2 }.map { "\($0.0): \($0.1) instead of \($0.2)" }
            + ((0...there).contains(listed) ? [] : ["listed tasks: \(listed), and there are \(there)"])
            + ((served - resets...served).contains(calls) ? [] : ["calls: \(calls), and \(served) were served"])
    }
}
