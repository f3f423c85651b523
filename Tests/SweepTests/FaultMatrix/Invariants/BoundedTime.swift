@testable import Emulator

/// The sweep ends within what its calls, their repetitions and their time limits may take.
struct BoundedTime: Invariant {
    /// What the start and a busy machine may take.
    private static let slack = 20.0
    /// What the program gives what is under way when its time is up.
    private static let grace = 5.0
    /// The closer look at failures, and the definitions that are fetched ahead of it.
    private static let investigation = 30.0
    /// What a call may wait that is throttled as often as a scenario does, one after the other.
    private static let throttles = 15.0

    func violations(of outcome: ScenarioOutcome) -> [String] {
        let bound = Self.bound(of: outcome)
        return outcome.seconds <= bound ? [] : ["it took \(outcome.seconds) s, more than \(bound) s"]
    }

    private static func bound(of outcome: ScenarioOutcome) -> Double {
        let scenario = outcome.scenario
        if let timeout = scenario.timeout { return timeout + grace + slack }
        let waits = (1..<max(2, scenario.attempts)).reduce(0) { $0 + min(20, 0.05 * Double(1 << ($1 - 1))) }
        let isThrottled = scenario.faults.rules.contains { $0.kind.isThrottle }
        let call = Double(scenario.attempts) * (scenario.callTimeout ?? 1) + waits + (isThrottled ? throttles : 0)
        // Calls that follow from each other: keys, account, accounts, role, regions twice, the pages of clusters and tasks,
        // descriptions, definitions, services.
        let pages = (scenario.shape.clusters + scenario.shape.stoppedTasks) / scenario.pageSize + 2
        let calls = Double(outcome.statistics.totalCalls) / Double(scenario.concurrency)
        return slack + investigation + call * (Double(9 + pages) + calls)
    }
}
