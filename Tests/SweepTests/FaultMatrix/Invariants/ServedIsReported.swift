@testable import Emulator

/// Every failure that was served is reported once, and nothing that was not served is.
struct ServedIsReported: Invariant {
    func violations(of outcome: ScenarioOutcome) -> [String] {
        guard let report = outcome.report else { return [] }
        let streamed = outcome.streamed.compactMap { $0 }
        let reported = Set(streamed)
        var found: [String] = []
        if reported.count != streamed.count { found.append("a failure is reported twice") }
        let madeUp = reported.subtracting(outcome.served.tasks)
        if !madeUp.isEmpty { found.append("not served, and reported: \(madeUp.sorted().prefix(3))") }
        let detailed = report.failures.map(\.taskArn)
        if Set(detailed).count != detailed.count { found.append("a failure is in the report twice") }
        if !Set(detailed).isSubset(of: reported) { found.append("the report has failures that the stream has not") }
        guard !outcome.wasCutShort else { return found }
        if report.coverage.tasks["described"] != outcome.served.tasks.count {
            found.append("\(outcome.served.tasks.count) tasks were served: \(report.coverage.tasks)")
        }
        if report.coverage.tasks["missing"] != outcome.served.missing.count {
            found.append("\(outcome.served.missing.count) tasks were said to be missing: \(report.coverage.tasks)")
        }
        // Without its definition a task of several containers may be judged otherwise.
        let judgesAll = outcome.statistics.faults["DescribeTaskDefinition"] == nil && outcome.scenario.onlyCallsFail
        guard judgesAll else { return found }
        let estate = outcome.scenario.estate
        let failed = outcome.served.tasks.filter { estate.truth(ofTask: $0)?.label != .benign }
        let (lost, wrong) = (failed.subtracting(reported), reported.subtracting(failed))
        if !lost.isEmpty { found.append("served, and not reported: \(lost.sorted().prefix(3))") }
        if !wrong.isEmpty { found.append("no failures, and reported: \(wrong.sorted().prefix(3))") }
        return found
    }
}
